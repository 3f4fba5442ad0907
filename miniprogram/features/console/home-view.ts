import type { LateGroup } from '@shared/figures/actions'
import type { TableCase } from '@shared/figures/case-table'
import type { LightCounts, PlaceLights } from '@shared/figures/light-counts'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { holdNames } from '@shared/messages/figure-words'

/** The first line: how many are late, and where most of them are when that is one place. */
export function headlineOf(lights: LightCounts, below: readonly PlaceLights[]): string {
  if (lights.red === 0) return words.none(lights.open)
  const [worst, second] = below.filter(place => place.kind !== 'own').sort((a, b) => b.red - a.red)
  const stands = worst && worst.red > 0 && worst.red > (second?.red ?? 0)
  return stands ? words.lateMostly(lights.red, worst.red, worst.name) : words.late(lights.red)
}

/** Why they are late, the reasons with most cases first. */
export const sayStuck = (groups: readonly LateGroup[]): string =>
  [...groups]
    .sort((a, b) => b.total - a.total)
    .slice(0, 3)
    .map(group => `${holdNames[group.hold]} ${group.total} 件`)
    .join('，')

/** Those of a group for which an order may be given now: not while the reply to one has time left. */
export const supervisable = (group: Pick<LateGroup, 'cases'>): readonly TableCase[] =>
  group.cases.filter(each => each.acts.includes('supervise'))
