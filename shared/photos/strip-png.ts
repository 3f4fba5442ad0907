import { bigEndian, bytesOf, joined, lettersAt, u32 } from './bytes'
import { crc32 } from './crc32'
import { orientationOf, tiffWithOrientation } from './orientation'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What a picture needs to look right; everything else (texts, times, EXIF, profiles, further frames) goes. */
const kept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']

interface Chunk {
  readonly name: string
  readonly whole: Uint8Array
  readonly content: Uint8Array
}

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte)

/** A PNG without metadata and without what hangs behind its end; null for what is no whole PNG. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.name !== 'IHDR' || !chunks.some(({ name }) => name === 'IDAT')) return null
  const exif = chunks.find(({ name }) => name === 'eXIf')
  const orientation = exif ? orientationOf(exif.content) : 1
  const [first, ...others] = chunks.filter(({ name }) => kept.includes(name)).map(({ whole }) => whole)
  if (!first) return null
  return joined([
    Uint8Array.from(signature),
    first,
    ...(orientation > 1 ? [chunk('eXIf', tiffWithOrientation(orientation))] : []),
    ...others,
  ])
}

/** The chunks up to the end of the picture; null when they do not reach it. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  if (!isPng(bytes)) return null
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + u32(bytes, at)
    if (!(end <= bytes.length)) return null
    const name = lettersAt(bytes, at + 4, 4)
    chunks.push({ name, whole: bytes.subarray(at, end), content: bytes.subarray(at + 8, end - 4) })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([bytesOf(name), content])
  return joined([bigEndian(content.length), named, bigEndian(crc32(named))])
}
