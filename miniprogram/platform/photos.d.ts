import type { Refused } from './refusal'

export interface LocalPhoto {
  /** Path or `blob:` address on this device; gone after the app is closed. */
  readonly path: string
}

/** Lets the person take or choose up to `most` photos. */
export function choosePhotos(most: number): Promise<{ readonly photos: readonly LocalPhoto[] } | Refused>

/** Shows photos full screen, starting with `current`. */
export function showPhotos(urls: readonly string[], current: string): void
