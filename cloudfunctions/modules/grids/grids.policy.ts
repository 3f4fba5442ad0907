import type { gridActions } from '@shared/grids/actions'
import type { Policy, Rule } from '../../platform/authority'

const open = (because: string): Rule => ({ grants: ['signedIn'], because })

/** What the poster on the wall says is for everybody; the wrapper has already refused who did not sign in at all. */
export const gridPolicy: Policy<keyof typeof gridActions> = {
  landing: open('Who looks after a place is public (product.md A.8).'),
  locate: open('A reporter must find the grid of a place.'),
  matchAddress: open('A reporter must find the building of an address.'),
  search: open('Grids are found by name without a code.'),
  map: open('Outlines of grids are public.'),
}
