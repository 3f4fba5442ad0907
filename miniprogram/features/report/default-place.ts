import type { Landing } from '@shared/grids/actions'
import { type DraftPlace, type ReportDraft, scannedPlace } from './draft'

/** Nothing but a scanned grid, or nothing at all: the resident has not said anything about the place. */
export const isUntouched = ({ input }: DraftPlace): boolean =>
  input.pin === null && input.buildingId === null && input.label === null

/**
 * The place a draft should have on the grid the app is about: the scanned grid, as long as the resident has said nothing
 * else. Null when the draft stays as it is.
 */
export function defaultPlace(draft: ReportDraft, landing: Landing | null): DraftPlace | null {
  if (!landing || !isUntouched(draft.place) || draft.place.input.scannedGridCode === landing.grid.code) return null
  return landedPlace(landing)
}

/** The grid that the app is about, and no more. */
export function landedPlace({ grid, thumbnail }: Landing): DraftPlace {
  const { code, name, kind, communityName, streetName, area } = grid
  return scannedPlace({ code, name, kind, communityName, streetName, area }, thumbnail)
}
