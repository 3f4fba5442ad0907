import { lettersAt, u16, u32, u32Little } from './bytes'

const orientationTag = 0x0112

/**
 * Which way up a picture is, 1 to 8, as the EXIF data says (CIPA DC-008, 4.6.4 A); 1 when it does not say. `tiff` begins
 * with the byte order, behind `Exif\0\0` in a JPEG.
 */
export function orientationOf(tiff: Uint8Array): number {
  const order = lettersAt(tiff, 0, 2)
  if (order !== 'MM' && order !== 'II') return 1
  const isLittle = order === 'II'
  const short = (at: number) => (isLittle ? (tiff[at] ?? 0) + (tiff[at + 1] ?? 0) * 0x100 : u16(tiff, at))
  const directory = isLittle ? u32Little(tiff, 4) : u32(tiff, 4)
  if (!(directory >= 8 && directory + 2 <= tiff.length)) return 1
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return 1
    if (short(at) !== orientationTag) continue
    const value = short(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** EXIF data that says which way up the picture is and nothing else. */
export const tiffWithOrientation = (orientation: number): Uint8Array =>
  Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0)
