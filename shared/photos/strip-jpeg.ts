import { bytesOf, joined, lettersAt, u16 } from './bytes'
import { orientationOf, tiffWithOrientation } from './orientation'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const app1 = 0xe1
/** Adobe's segment says how the colours are stored; without it some pictures turn green. */
const app14 = 0xee
const exifMark = 'Exif\0\0'

/** Segments without a length of their own. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** What a decoder needs: tables, restart intervals, frames and scans. */
const isPicture = (marker: number): boolean =>
  isFrame(marker) || [0xc4, 0xcc, startOfScan, 0xdb, 0xdc, 0xdd, app14].includes(marker)

interface Segment {
  readonly marker: number
  readonly from: number
  /** Behind the segment; for a scan, behind its picture data. */
  readonly to: number
}

/**
 * A JPEG (ITU T.81, annex B) without what tells where, when and with what it was taken: every application segment, every
 * comment and what no decoder needs goes, thumbnails and colour profiles among it, and whatever hangs behind the end of the picture (the clip of a
 * "live" photo). Null for what is no whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const segments = segmentsOf(bytes)
  if (!segments?.some(({ marker }) => isFrame(marker)) || !segments.some(({ marker }) => marker === startOfScan))
    return null
  const orientation = Math.max(1, ...segments.map(segment => orientationIn(bytes, segment)))
  return joined([
    Uint8Array.of(0xff, startOfImage),
    ...(orientation > 1 ? [orientationSegment(orientation)] : []),
    ...segments.filter(({ marker }) => isPicture(marker)).map(({ from, to }) => bytes.subarray(from, to)),
    Uint8Array.of(0xff, endOfImage),
  ])
}

/** The segments between the two ends of the picture; null when one of the ends is missing. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] | null {
  if (u16(bytes, 0) !== 0xffd8) return null
  const segments: Segment[] = []
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) return segments
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else {
      const length = u16(bytes, at + 2)
      if (!(length >= 2) || at + 2 + length > bytes.length) return null
      const end = at + 2 + length
      const to = marker === startOfScan ? endOfScan(bytes, end) : end
      segments.push({ marker, from: at, to })
      at = to
    }
  }
  return null
}

/** Picture data goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isBare(next)) return at
  }
  return bytes.length
}

function orientationIn(bytes: Uint8Array, { marker, from, to }: Segment): number {
  const isExif = marker === app1 && lettersAt(bytes, from + 4, exifMark.length) === exifMark
  return isExif ? orientationOf(bytes.subarray(from + 4 + exifMark.length, to)) : 1
}

function orientationSegment(orientation: number): Uint8Array {
  const content = joined([bytesOf(exifMark), tiffWithOrientation(orientation)])
  return joined([Uint8Array.of(0xff, app1, 0, content.length + 2), content])
}
