import { deflateSync } from 'node:zlib'
import { bigEndian, bytesOf, joined, littleEndian } from '@shared/photos/bytes'
import { crc32 } from '@shared/photos/crc32'
import { aJpeg } from './a-photo'

/** What a phone writes into a picture and nobody may read: each of these texts stands somewhere in it. */
export const secrets = [
  'HUAWEI P60 Pro',
  '2026:11:22 09:41:00',
  'N 34.2230',
  'Serial 0042',
  'ICC of a phone',
  'a film of 3 s',
]

/** EXIF data as cameras write it: orientation, maker, model, time and position. `II` is little endian. */
export function tiff(order: 'II' | 'MM', orientation: number): Uint8Array {
  const short = (value: number) =>
    order === 'II' ? Uint8Array.of(value, value >> 8) : Uint8Array.of(value >> 8, value)
  const long = order === 'II' ? littleEndian : bigEndian
  const texts = secrets.slice(0, 4).map(text => bytesOf(`${text}\0`))
  const tags = [0x010f, 0x0110, 0x0132, 0xc62f]
  let at = 8 + 2 + (texts.length + 1) * 12 + 4
  const entries = texts.map((text, index) => {
    const entry = joined([short(tags[index] ?? 0), short(2), long(text.length), long(at)])
    at += text.length
    return entry
  })
  const upright = joined([short(0x0112), short(3), long(1), short(orientation), short(0)])
  return joined([bytesOf(order), short(42), long(8), short(texts.length + 1), upright, ...entries, long(0), ...texts])
}

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff), content])

/** A JPEG as a phone writes it: EXIF, XMP, a colour profile, a comment, and a film behind the picture. */
export function photoOfPhone(order: 'II' | 'MM' = 'II', orientation = 6): Uint8Array {
  const plain = new Uint8Array(aJpeg())
  return joined([
    plain.subarray(0, 2),
    segment(0xe1, joined([bytesOf('Exif\0\0'), tiff(order, orientation)])),
    segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x>${secrets[3]}</x>`)),
    segment(0xe2, bytesOf(`ICC_PROFILE\0${secrets[4]}`)),
    segment(0xed, bytesOf(`Photoshop 3.0\0${secrets[2]}`)),
    segment(0xee, bytesOf('Adobe\0d\0\0\0\0\u0001')),
    segment(0xfe, bytesOf(secrets[0] ?? '')),
    plain.subarray(2),
    bytesOf(`ftypmp42${secrets[5]}`),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([bytesOf(name), content])
  return joined([bigEndian(content.length), named, bigEndian(crc32(named))])
}

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** A PNG of one red pixel with texts, a time, EXIF and a profile. */
export const pngOfPhone = (orientation = 3): Uint8Array =>
  joined([
    pngSignature,
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0)),
    chunk('iCCP', bytesOf(`x\0\0${secrets[4]}`)),
    chunk('eXIf', tiff('MM', orientation)),
    chunk('tEXt', bytesOf(`Author\0${secrets[0]}`)),
    chunk('tIME', Uint8Array.of(7, 0xea, 11, 22, 9, 41, 0)),
    chunk('IDAT', new Uint8Array(deflateSync(Buffer.of(0, 255, 0, 0)))),
    chunk('iTXt', bytesOf(`XML:com.adobe.xmp\0${secrets[3]}`)),
    chunk('IEND', new Uint8Array()),
    bytesOf(secrets[5] ?? ''),
  ])

/** The smallest lossless WebP: 1 × 1 pixel. */
const vp8l = Uint8Array.of(0x2f, 0, 0, 0, 0, 0x07, 0x10, 0xfd, 0x8f, 0xfe, 0x07, 0x22, 0xa2, 0xff, 0x01)

const piece = (name: string, content: Uint8Array): Uint8Array =>
  joined([bytesOf(name), littleEndian(content.length), content, new Uint8Array(content.length % 2)])

const riff = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const body = joined([bytesOf('WEBP'), ...pieces])
  return joined([bytesOf('RIFF'), littleEndian(body.length), body])
}

export const plainWebp = (): Uint8Array => riff(piece('VP8L', vp8l))

/** A WebP with profile, EXIF and XMP, its header saying so. */
export const webpOfPhone = (orientation = 8): Uint8Array =>
  joined([
    riff(
      piece('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
      piece('ICCP', bytesOf(secrets[4] ?? '')),
      piece('VP8L', vp8l),
      piece('EXIF', joined([bytesOf('Exif\0\0'), tiff('II', orientation)])),
      piece('XMP ', bytesOf(`<x>${secrets[3]}</x>`)),
    ),
    bytesOf(secrets[5] ?? ''),
  ])

export const movingWebp = (): Uint8Array =>
  riff(
    piece('VP8X', Uint8Array.of(0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    piece('ANIM', new Uint8Array(6)),
    piece('VP8L', vp8l),
  )
