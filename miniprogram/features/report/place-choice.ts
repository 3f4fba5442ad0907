import type { PlaceInput } from '@shared/cases/case-inputs'
import type { AddressMatch, gridActions } from '@shared/grids/actions'
import type { GridSummary } from '@shared/grids/grid'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { reportWords } from '@shared/messages/report'
import type { DraftPlace } from './draft'

export type Located = OutputOf<typeof gridActions.locate>
export type DevicePin = NonNullable<PlaceInput['pin']>

/** A pin that is being set. */
export interface PinChoice {
  readonly pin: DevicePin
  /** null while the cloud is asked which grid it is. */
  readonly located: Located | null
  /** What the resident picked near a boundary. */
  readonly picked: GridSummary | null
  readonly failure: DomainError | null
}

/** A pin near a boundary needs the resident's word. */
export const mustPick = ({ located }: PinChoice): boolean =>
  located?.grid != null && located.nearBoundary && located.alternatives.length > 0

/** Everything else is settled as soon as the grid is known. */
export const isSettled = (choice: PinChoice): boolean =>
  choice.located !== null && (!mustPick(choice) || choice.picked !== null)

/** A pin the resident set, with the grid that owns it; `picked` when the pin is near a boundary and the resident chose. */
export const pinPlace = (
  pin: DevicePin,
  located: Located | null,
  picked: GridSummary | null,
  before: DraftPlace,
): DraftPlace => ({
  input: {
    scannedGridCode: before.input.scannedGridCode,
    pin,
    pickedGridCode: picked?.code ?? null,
    buildingId: null,
    label: null,
  },
  grid: picked ?? located?.grid ?? null,
  thumbnail: located?.thumbnail ?? null,
  outsideDeskName: located?.outsideDesk?.name ?? null,
})

/** A building of the territory that the resident confirmed. */
export const buildingPlace = (match: AddressMatch, before: DraftPlace): DraftPlace => ({
  input: {
    scannedGridCode: before.input.scannedGridCode,
    pin: null,
    pickedGridCode: null,
    buildingId: match.buildingId,
    label: match.label,
  },
  grid: match.grid,
  thumbnail: null,
  outsideDeskName: null,
})

/** Words nobody recognised: they travel as the label, and the desk of the community finds out whose place it is. */
export const writtenPlace = (label: string, before: DraftPlace): DraftPlace => ({
  input: {
    scannedGridCode: before.input.scannedGridCode,
    pin: null,
    pickedGridCode: null,
    buildingId: null,
    label: label.trim() === '' ? null : label.trim().slice(0, 100),
  },
  grid: null,
  thumbnail: null,
  outsideDeskName: null,
})

/** Two lines of the place card: what place, and where that comes from. */
export function sayPlace(place: DraftPlace): { readonly title: string; readonly why: string } {
  const { input, grid, outsideDeskName } = place
  const name = grid?.name ?? ''
  if (input.pin) {
    if (!grid) {
      const why = outsideDeskName ? reportWords.placeOutside(outsideDeskName) : reportWords.pinUnknown
      return { title: reportWords.pinTitle, why }
    }
    return { title: input.label ?? reportWords.pinIn(grid.area ?? name), why: reportWords.placeFromPin(name) }
  }
  if (input.buildingId && grid) return { title: input.label ?? name, why: reportWords.placeFromChoice(name) }
  if (input.label) return { title: input.label, why: reportWords.placeNotRecognised }
  if (grid) return { title: grid.area ?? grid.name, why: reportWords.placeFromCode(name) }
  return { title: reportWords.placeUnknown, why: reportWords.placeUnknownWhy }
}
