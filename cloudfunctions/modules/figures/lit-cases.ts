import { aboutStaffIds } from '@shared/cases/about-staff'
import { openStatuses } from '@shared/cases/case-status'
import { addLights, type LightCounts, type LightName, noLights } from '@shared/figures/light-counts'
import type { Instant } from '@shared/kernel/local-date'
import type { Services } from '../../platform/context'
import type { Stage, Where } from '../../platform/database'

/** How many open cases of one light lie in one place. */
export interface LitCases {
  /** Codes from the top node to the grid; without the grid for what is about its people. */
  readonly path: readonly string[]
  readonly light: LightName
  readonly count: number
  /** Of these, due before `todayEnds` and not late. */
  readonly dueToday: number
}

interface Group {
  readonly _id: {
    readonly path: readonly string[]
    readonly grid: string | null
    readonly light: LightName
    readonly aboutStaff: boolean
  }
  readonly count: number
  readonly dueToday: number
}

/** Counts open cases where they lie: one pass over what is open in a place, an answer of a few lines a grid. */
export async function litCases(
  { db }: Pick<Services, 'db'>,
  where: Where,
  now: Instant,
  todayEnds: Instant,
): Promise<readonly LitCases[]> {
  const open = { ...where, status: db.command.in([...openStatuses]) }
  const groups = await db.collection('cases').aggregate<Group>(open, [countByLight(now, todayEnds)])
  return groups.map(({ _id: { path, grid, light, aboutStaff }, count, dueToday }) => ({
    path: aboutStaff ? path.filter(code => code !== grid) : path,
    light,
    count,
    dueToday,
  }))
}

/**
 * The light that an open case counts as (product.md C.4), in the words of the database. The clock stands still while the
 * reporter is asked and after a submission for decision stopped it: such a case is neither late nor about to be.
 */
export const lightAt = (now: Instant) => ({
  $cond: [
    { $eq: ['$yellowAt', null] },
    'paused',
    {
      $cond: [{ $lt: ['$deadline.dueAt', now] }, 'red', { $cond: [{ $lte: ['$yellowAt', now] }, 'yellow', 'green'] }],
    },
  ],
})

const countByLight = (now: Instant, todayEnds: Instant): Stage => [
  'group',
  {
    _id: {
      path: '$orgPath',
      grid: '$gridCode',
      light: lightAt(now),
      aboutStaff: { $in: ['$categoryId', [...aboutStaffIds]] },
    },
    count: { $sum: 1 },
    dueToday: {
      $sum: {
        $cond: [
          {
            $and: [
              { $ne: ['$yellowAt', null] },
              { $gte: ['$deadline.dueAt', now] },
              { $lt: ['$deadline.dueAt', todayEnds] },
            ],
          },
          1,
          0,
        ],
      },
    },
  },
]

const asCounts = ({ light, count }: LitCases): LightCounts => ({ ...noLights, open: count, [light]: count })

export const sumOfLights = (lit: readonly LitCases[]): LightCounts =>
  lit.reduce((sum, each) => addLights(sum, asCounts(each)), noLights)

/** The sums of every place on the way, by code. */
export function lightsByPlace(lit: readonly LitCases[]): ReadonlyMap<string, LightCounts> {
  const sums = new Map<string, LightCounts>()
  for (const each of lit) {
    for (const code of each.path) sums.set(code, addLights(sums.get(code) ?? noLights, asCounts(each)))
  }
  return sums
}
