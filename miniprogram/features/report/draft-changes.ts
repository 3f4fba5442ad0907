import { newPhoto, type PendingPhoto } from '@/platform/pending-photo'
import { type DraftPlace, photoLimit, type ReportDraft, textLimit } from './draft'

/** Everything that can happen to a draft; the reducer below is the only place that changes one. */
export type DraftChange =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photosAdded'; readonly photos: readonly { id: string; path: string }[] }
  /** On its way, arrived, failed, to be tried again. */
  | { readonly kind: 'photoMoved'; readonly id: string; readonly to: Partial<PendingPhoto> }
  | { readonly kind: 'photoRemoved'; readonly id: string }
  | { readonly kind: 'place'; readonly place: DraftPlace }
  | { readonly kind: 'category'; readonly categoryId: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'anonymous'; readonly anonymous: boolean }
  | { readonly kind: 'agreed'; readonly version: string }
  | { readonly kind: 'tried'; readonly at: number }
  | { readonly kind: 'replaced'; readonly draft: ReportDraft }

export function changeDraft(draft: ReportDraft, change: DraftChange): ReportDraft {
  switch (change.kind) {
    case 'text':
      return { ...draft, text: change.text.slice(0, textLimit) }
    case 'photosAdded': {
      const added = change.photos.map(({ id, path }) => newPhoto(id, path, 'report', null))
      return { ...draft, photos: [...draft.photos, ...added].slice(0, photoLimit) }
    }
    case 'photoMoved':
      return {
        ...draft,
        photos: draft.photos.map(photo => (photo.id === change.id ? { ...photo, ...change.to } : photo)),
      }
    case 'photoRemoved':
      return { ...draft, photos: draft.photos.filter(photo => photo.id !== change.id) }
    case 'place':
      return { ...draft, place: change.place }
    case 'category':
      return { ...draft, categoryId: change.categoryId }
    case 'phone':
      return { ...draft, phone: change.phone }
    case 'name':
      return { ...draft, name: change.name }
    case 'anonymous':
      return { ...draft, anonymous: change.anonymous }
    case 'agreed':
      return { ...draft, consentVersion: change.version }
    case 'tried':
      return { ...draft, triedAt: change.at }
    case 'replaced':
      return change.draft
  }
}
