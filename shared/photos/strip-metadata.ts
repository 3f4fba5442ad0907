import { u16 } from './bytes'
import { stripJpeg } from './strip-jpeg'
import { isPng, stripPng } from './strip-png'
import { isWebp, stripWebp } from './strip-webp'

/** A picture that says nothing but what it shows and which way up that is. */
export interface PlainPhoto {
  readonly kind: 'jpg' | 'png' | 'webp'
  readonly bytes: Uint8Array
}

/**
 * Takes everything off a photo that tells where, when and with what it was taken (product.md B.12). Null for what is not
 * a whole JPEG, PNG or WebP, HEIC among it: what cannot be read cannot be cleaned either. Pure, and quick: nothing is
 * encoded anew.
 */
export function stripMetadata(bytes: Uint8Array): PlainPhoto | null {
  if (u16(bytes, 0) === 0xffd8) return plain('jpg', stripJpeg(bytes))
  if (isPng(bytes)) return plain('png', stripPng(bytes))
  if (isWebp(bytes)) return plain('webp', stripWebp(bytes))
  return null
}

const plain = (kind: PlainPhoto['kind'], bytes: Uint8Array | null): PlainPhoto | null => bytes && { kind, bytes }
