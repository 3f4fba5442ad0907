import { gridActions } from '@shared/grids/actions'
import { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import { useAnswer } from './cloud/use-answer'

const scopeOf = (me: Me | null, role: string): string | null =>
  me?.roles.find(grant => grant.role === role)?.scope ?? null

/**
 * The grid a worker owns and the map around it: the grids of the community. People who look after a whole community
 * (leader, station) have no grid of their own; others see the top of the territory. Kept on the device.
 */
export function useOwnTerritory() {
  const me = useAnswer(peopleActions.me, {}, 'me')
  const gridCode = scopeOf(me.value, 'worker')
  const landing = useAnswer(gridActions.landing, gridCode === null ? null : { gridCode }, `landing:${gridCode}`)
  const orgCode = landing.value?.desk.orgCode ?? scopeOf(me.value, 'leader') ?? scopeOf(me.value, 'station')
  const waiting = me.value === null || (gridCode !== null && landing.value === null)
  const map = useAnswer(gridActions.map, waiting ? null : orgCode === null ? {} : { orgCode }, `map:${orgCode}`)
  const failure = me.value ? (landing.failure ?? map.failure) : me.failure
  const reload = () => {
    me.reload()
    if (gridCode !== null) landing.reload()
    if (!waiting) map.reload()
  }
  /** Known for sure, or not to be known now: then the place is left to the worker. */
  const known = !waiting || failure !== null
  return { gridCode, gridName: landing.value?.grid.name ?? null, known, map, failure, reload }
}
