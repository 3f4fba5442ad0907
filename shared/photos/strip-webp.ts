import { bytesOf, joined, lettersAt, littleEndian, u32Little } from './bytes'
import { orientationOf, tiffWithOrientation } from './orientation'

const pictures = ['VP8 ', 'VP8L']
const exifFlag = 0x08
const alphaFlag = 0x10

interface Chunk {
  readonly name: string
  readonly content: Uint8Array
}

export const isWebp = (bytes: Uint8Array): boolean =>
  lettersAt(bytes, 0, 4) === 'RIFF' && lettersAt(bytes, 8, 4) === 'WEBP'

/**
 * A still WebP (RFC 9649) without profile, EXIF and XMP and without what hangs behind its end. Null for what is no whole
 * WebP, and for a moving one: nobody photographs that.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes)
  const picture = chunks?.find(({ name }) => pictures.includes(name))
  if (!chunks || !picture || chunks.some(({ name }) => name === 'ANIM' || name === 'ANMF')) return null
  const extended = chunks.find(({ name }) => name === 'VP8X')
  if (!extended) return webpOf([picture])
  const exif = chunks.find(({ name }) => name === 'EXIF')
  const orientation = exif ? orientationOf(tiffIn(exif.content)) : 1
  const alpha = chunks.filter(({ name }) => name === 'ALPH')
  const flags = ((extended.content[0] ?? 0) & alphaFlag) | (orientation > 1 ? exifFlag : 0)
  const header = { name: 'VP8X', content: joined([Uint8Array.of(flags, 0, 0, 0), extended.content.subarray(4, 10)]) }
  const upright = orientation > 1 ? [{ name: 'EXIF', content: tiffWithOrientation(orientation) }] : []
  return webpOf([header, ...alpha, picture, ...upright])
}

/** Some cameras put the mark of JPEG's EXIF segment before the data. */
const tiffIn = (exif: Uint8Array): Uint8Array => (lettersAt(exif, 0, 4) === 'Exif' ? exif.subarray(6) : exif)

function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (!isWebp(bytes)) return null
  const end = u32Little(bytes, 4) + 8
  if (end > bytes.length) return null
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= end; ) {
    const length = u32Little(bytes, at + 4)
    if (at + 8 + length > end) return null
    chunks.push({ name: lettersAt(bytes, at, 4), content: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function webpOf(chunks: readonly Chunk[]): Uint8Array {
  const body = joined([
    bytesOf('WEBP'),
    ...chunks.flatMap(({ name, content }) => [
      bytesOf(name),
      littleEndian(content.length),
      content,
      new Uint8Array(content.length % 2),
    ]),
  ])
  return joined([bytesOf('RIFF'), littleEndian(body.length), body])
}
