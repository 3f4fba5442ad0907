/**
 * Pictures that outlive the app, by the id of their photo: made small, without position and device data, as files of the
 * mini-program (`kept-files.weapp.ts`) or in IndexedDB (`kept-files.h5.ts`).
 */

/** False when the device has no room, or keeps no files. */
export function keepFile(photoId: string, localPath: string): Promise<boolean>

/** A path that can be drawn and uploaded; null when there is none. */
export function keptFile(photoId: string): Promise<string | null>

/** Removes every file whose photo is not wanted any more. */
export function keepOnlyFiles(isWanted: (photoId: string) => boolean): Promise<void>
