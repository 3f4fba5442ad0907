/** Bundles a program (path within the repository) and answers the file to run with plain Node. */
export function bundle(program: string): string
