import { bytesOf, joined, lettersAt } from '@shared/photos/bytes'
import { orientationOf } from '@shared/photos/orientation'
import { stripMetadata } from '@shared/photos/strip-metadata'
import { aJpeg } from '../../support/a-photo'
import { movingWebp, photoOfPhone, plainWebp, pngOfPhone, secrets, tiff, webpOfPhone } from '../../support/pictures'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesFrom = (photo: Uint8Array): Uint8Array => {
  const stripped = stripMetadata(photo)
  if (!stripped) throw new Error('it was refused')
  return stripped.bytes
}
const secretsIn = (photo: Uint8Array): readonly string[] => secrets.filter(secret => textOf(photo).includes(secret))

/** Where the only EXIF data of a stripped picture begins. */
const tiffOf = (photo: Uint8Array): Uint8Array => photo.subarray(textOf(photo).indexOf('MM\0*'))

describe('what a photo says beside its picture', () => {
  it.each([
    ['JPEG', photoOfPhone('II'), 6, 'jpg'],
    ['JPEG, big endian', photoOfPhone('MM', 8), 8, 'jpg'],
    ['PNG', pngOfPhone(), 6, 'png'],
    ['WebP', webpOfPhone(), 6, 'webp'],
  ] as const)('is there before and gone after: %s', (_kind, photo, atLeast, kind) => {
    expect(secretsIn(photo).length).toBeGreaterThanOrEqual(Math.min(atLeast, secrets.length))
    expect(secretsIn(bytesFrom(photo))).toEqual([])
    expect(stripMetadata(photo)?.kind).toBe(kind)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('but for which way up it is: %i', orientation => {
    for (const photo of [photoOfPhone('II', orientation), photoOfPhone('MM', orientation)]) {
      const stripped = bytesFrom(photo)
      if (orientation > 1) expect(orientationOf(tiffOf(stripped))).toBe(orientation)
      else expect(textOf(stripped)).not.toContain('Exif')
    }
    for (const stripped of [bytesFrom(pngOfPhone(orientation)), bytesFrom(webpOfPhone(orientation))]) {
      if (orientation > 1) expect(orientationOf(tiffOf(stripped))).toBe(orientation)
      else expect(textOf(stripped)).not.toMatch(/eXIf|EXIF/)
    }
  })

  it.each([
    ['JPEG', photoOfPhone()],
    ['PNG', pngOfPhone()],
    ['WebP', webpOfPhone()],
    ['a WebP without a header of its own', plainWebp()],
    ['a plain JPEG', new Uint8Array(aJpeg())],
  ])('is gone for good: doing it twice changes nothing more, %s', (_kind, photo) => {
    const once = bytesFrom(photo)
    expect(bytesFrom(once)).toEqual(once)
  })
})

describe('the picture itself', () => {
  it('of a JPEG stays byte for byte, its colours as stored', () => {
    const plain = textOf(new Uint8Array(aJpeg()))
    const picture = plain.slice(plain.indexOf('\xff\xdb'))
    const stripped = textOf(bytesFrom(photoOfPhone()))
    expect(stripped.endsWith(picture)).toBe(true)
    expect(stripped).toContain('Adobe')
  })

  it('of a progressive JPEG keeps all its scans', () => {
    const scan = Uint8Array.of(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x11, 0xff, 0, 0xff, 0xd0, 0x22)
    const frame = Uint8Array.of(0xff, 0xc2, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0)
    const table = Uint8Array.of(0xff, 0xc4, 0, 3, 0)
    const ends = [Uint8Array.of(0xff, 0xd8), Uint8Array.of(0xff, 0xd9)] as const
    const late = joined([Uint8Array.of(0xff, 0xfe, 0, 2 + 14), bytesOf(secrets[0] ?? '')])
    const photo = joined([ends[0], frame, scan, late, table, scan, ends[1]])
    expect(bytesFrom(photo)).toEqual(joined([ends[0], frame, scan, table, scan, ends[1]]))
  })

  it('of a PNG keeps its data, and its checksums are right', () => {
    const stripped = bytesFrom(pngOfPhone())
    expect(textOf(stripped).match(/IHDR|IDAT|IEND|eXIf/g)).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND'])
    expect(textOf(pngOfPhone())).toContain(textOf(stripped.subarray(stripped.length - 12)))
  })

  it('of a WebP says in its header what is left', () => {
    const stripped = bytesFrom(webpOfPhone())
    expect(lettersAt(stripped, 12, 4)).toBe('VP8X')
    expect(stripped[20]).toBe(0x08)
    expect(bytesFrom(webpOfPhone(1))[20]).toBe(0)
  })
})

describe('what is no whole photo', () => {
  const heic = joined([Uint8Array.of(0, 0, 0, 24), bytesOf('ftypheic'), new Uint8Array(40)])
  it.each([
    ['nothing', new Uint8Array()],
    ['a text', bytesOf('<html><script>alert(1)</script>')],
    ['HEIC', heic],
    ['GIF', bytesOf('GIF89a\u0001\0\u0001\0')],
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a moving WebP', movingWebp()],
    ['the beginning of a JPEG', Uint8Array.of(0xff, 0xd8)],
    ['a JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['a JPEG whose segment is longer than the file', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1, 2)],
    ['a JPEG whose segment has no length', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xd9)],
    ['a PNG without its end', pngOfPhone().subarray(0, 120)],
    ['a PNG that begins with data', joined([pngOfPhone().subarray(0, 8), pngOfPhone().subarray(33)])],
    ['a WebP that promises more than there is', webpOfPhone().subarray(0, 60)],
  ])('is refused: %s', (_what, bytes) => {
    expect(stripMetadata(bytes)).toBeNull()
  })

  it.each([
    ['JPEG', photoOfPhone()],
    ['PNG', pngOfPhone()],
    ['WebP', webpOfPhone()],
  ])('never breaks anything, wherever a %s is cut or damaged', (_kind, photo) => {
    for (let cut = 0; cut < photo.length; cut += 1) {
      const rest = stripMetadata(photo.subarray(0, cut))
      if (rest) expect(secretsIn(rest.bytes)).toEqual([])
      const damaged = Uint8Array.from(photo)
      damaged[cut] = (damaged[cut] ?? 0) ^ 0xff
      expect(() => stripMetadata(damaged)).not.toThrow()
    }
  })

  it.each([
    ['no byte order', bytesOf('XX\0*')],
    ['a directory outside', Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0xff, 0xff)],
    [
      'a directory that never ends',
      joined([bytesOf('MM\0*'), Uint8Array.of(0, 0, 0, 8, 0xff, 0xff), new Uint8Array(30)]),
    ],
    ['a ninth way up', tiff('MM', 9)],
  ])('says "upright" when its EXIF data has %s', (_what, data) => {
    expect(orientationOf(data)).toBe(1)
  })
})
