/** Reads and joins bytes of picture files. Offsets outside are answered with NaN, which no comparison accepts. */
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? Number.NaN) * 0x100 + byteAt(bytes, at + 1)

export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 0x1_0000 + u16(bytes, at + 2)

export const u32Little = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) +
  byteAt(bytes, at + 1) * 0x100 +
  byteAt(bytes, at + 2) * 0x1_0000 +
  byteAt(bytes, at + 3) * 0x100_0000

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? Number.NaN

/** Latin letters of a mark such as `Exif`, `IHDR`, `RIFF`. */
export const lettersAt = (bytes: Uint8Array, at: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + count))

export const bytesOf = (letters: string): Uint8Array => Uint8Array.from(letters, letter => letter.charCodeAt(0))

export const bigEndian = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)

export const littleEndian = (value: number): Uint8Array => bigEndian(value).reverse()

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
