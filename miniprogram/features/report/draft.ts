import type { PlaceInput } from '@shared/cases/case-inputs'
import type { GridSummary, Thumbnail } from '@shared/grids/grid'
import type { PendingPhoto } from '@/platform/pending-photo'

export const textLimit = 500
export const photoLimit = 9

/** The place of a report together with what the screen shows of it. */
export interface DraftPlace {
  readonly input: PlaceInput
  readonly grid: GridSummary | null
  readonly thumbnail: Thumbnail | null
  /** Desk that answers when the place lies in no grid. */
  readonly outsideDeskName: string | null
}

/** What the resident has written so far. `submissionId` and `queryCode` live until the report is acknowledged. */
export interface ReportDraft {
  readonly submissionId: string
  readonly queryCode: string
  readonly text: string
  readonly photos: readonly PendingPhoto[]
  readonly place: DraftPlace
  /** null = the default category of the territory. */
  readonly categoryId: string | null
  readonly phone: string
  readonly name: string
  readonly anonymous: boolean
  /** Version of the text that the resident agreed to with a tap; null until then. */
  readonly consentVersion: string | null
  /** When it was last given to the service without an acknowledgement; the service may already have it. */
  readonly triedAt: number | null
}

export const nowhere: DraftPlace = {
  input: { scannedGridCode: null, pin: null, pickedGridCode: null, buildingId: null, label: null },
  grid: null,
  thumbnail: null,
  outsideDeskName: null,
}

/** The place of a printed code: the grid alone, until the resident says more. */
export const scannedPlace = (grid: GridSummary, thumbnail: Thumbnail | null): DraftPlace => ({
  input: { ...nowhere.input, scannedGridCode: grid.code },
  grid,
  thumbnail,
  outsideDeskName: null,
})

export const emptyDraft = (ids: { submissionId: string; queryCode: string }, place: DraftPlace): ReportDraft => ({
  ...ids,
  text: '',
  photos: [],
  place,
  categoryId: null,
  phone: '',
  name: '',
  anonymous: false,
  consentVersion: null,
  triedAt: null,
})

/** True when throwing it away would lose something the resident made. */
export const holdsContent = (draft: ReportDraft): boolean =>
  draft.text.trim() !== '' || draft.photos.length > 0 || draft.triedAt !== null
