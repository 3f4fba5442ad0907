import type { PhotoView } from '@shared/cases/case-views'
import { heldWords } from '@shared/messages/held-words'

/** What stands in the place of a photo that this person may not see; undefined for one they may. */
export const veilOf = ({ url, held }: Pick<PhotoView, 'url' | 'held'>): string | undefined =>
  url === '' ? heldWords.photo[held ?? 'held'] : undefined

/** Those that can be shown full screen. */
export const seenUrls = (photos: readonly Pick<PhotoView, 'url'>[]): readonly string[] =>
  photos.map(photo => photo.url).filter(url => url !== '')
