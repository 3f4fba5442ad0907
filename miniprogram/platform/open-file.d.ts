/** Fetches a file from a short-lived address and opens or saves it under a name; false when that did not work. */
export function openFile(url: string, fileName: string): Promise<boolean>
