/**
 * A copy of a local picture: JPEG, longest side at most 1600 px, without the position and device data of the original.
 * `shrink-photo.weapp.ts` and `shrink-photo.h5.ts` implement it.
 */
export function shrinkPhoto(localPath: string): Promise<string>
