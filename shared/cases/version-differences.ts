import type { PlaceInput } from './case-inputs'
import type { CaseDetail } from './case-views'

/** What a submission carries, whoever made it. */
interface Given {
  readonly text: string
  readonly photos: readonly { readonly id: string }[]
  readonly categoryId: string
  readonly place: PlaceInput
}

/** Metres are far more than this many degrees. */
const samePoint = 1e-6

/**
 * In what a stored case differs from a submission with the same id: an earlier try counts, whatever was changed after
 * it. A place without words and without a pin of its own is not compared.
 */
export const versionDifferences = (given: Given, stored: CaseDetail) => {
  const storedPhotos = new Set(stored.photos.map(photo => photo.id))
  return {
    text: stored.text !== given.text,
    photos: given.photos.length !== storedPhotos.size || given.photos.some(photo => !storedPhotos.has(photo.id)),
    category: stored.category.id !== given.categoryId,
    place: placeDiffers(given.place, stored.place),
  }
}

function placeDiffers({ pin, label }: PlaceInput, stored: CaseDetail['place']): boolean {
  if ((pin !== null) !== (stored.source === 'pin')) return true
  if (label !== null && stored.label !== label) return true
  // What another system measured was converted: it differs by a hundred metres and is still the same place.
  if (pin?.system !== 'gcj02' || !stored.point) return false
  const { longitude, latitude } = stored.point
  return Math.abs(longitude - pin.longitude) > samePoint || Math.abs(latitude - pin.latitude) > samePoint
}
