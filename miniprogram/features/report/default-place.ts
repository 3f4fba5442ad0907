import type { Landing } from '@shared/grids/actions'
import { type DraftPlace, type ReportDraft, scannedPlace } from './draft'

/** Nothing but a scanned grid, or nothing at all: the resident has not said anything about the place. */
const untouched = ({ input }: DraftPlace): boolean =>
  input.pin === null && input.buildingId === null && input.label === null

/**
 * The place a draft should have on the grid the app is about: the scanned grid, as long as the resident has said nothing
 * else. Null when the draft stays as it is.
 */
export function defaultPlace(draft: ReportDraft, landing: Landing | null): DraftPlace | null {
  if (!landing || !untouched(draft.place) || draft.place.input.scannedGridCode === landing.grid.code) return null
  const { code, name, kind, communityName, streetName, area } = landing.grid
  return scannedPlace({ code, name, kind, communityName, streetName, area }, landing.thumbnail)
}
