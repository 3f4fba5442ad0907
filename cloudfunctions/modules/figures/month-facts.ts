import { aboutStaffIds } from '@shared/cases/about-staff'
import { type CountedEvent, countedKinds, type MonthFact } from '@shared/figures/month-fact'
import { DomainError } from '@shared/kernel/errors'
import { boundsOf } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import type { Stage, Where } from '../../platform/database'
import type { PlaceInFigures } from './place-in-figures'

/** More than a county registers in a month; a city reads its districts one by one. */
const mostCases = 50_000

type Found = Omit<MonthFact, 'events' | 'path'> & {
  readonly path: readonly string[]
  readonly gridCode: string | null
  readonly aboutStaff: boolean
  readonly events: readonly (Pick<CountedEvent, 'kind' | 'at' | 'by' | 'from' | 'assigns'> & Partial<CountedEvent>)[]
}

/**
 * The cases registered in a month in a place, as `monthFactOf` sees them, with one read over an index. The database
 * takes out of each what figures need: logs, texts and photos stay where they are. Throws `REGISTER_TOO_LARGE`.
 */
export async function monthFacts(ctx: Context, place: PlaceInFigures, month: string): Promise<readonly MonthFact[]> {
  const found = await ctx.db
    .collection('cases')
    .aggregate<Found>(registeredIn(ctx, place, month), [['limit', mostCases + 1], countedFields])
  if (found.length > mostCases) throw new DomainError('REGISTER_TOO_LARGE')
  return found.map(({ path, gridCode, aboutStaff, events, ...rest }) => ({
    ...rest,
    path: aboutStaff ? path.filter(code => code !== gridCode) : path,
    events: events.map(event => ({ acceptBy: null, dueAt: null, replyBy: null, ...event })),
  }))
}

function registeredIn({ db }: Context, { where }: PlaceInFigures, month: string): Where {
  const { from, to } = boundsOf(month)
  return { ...where, createdAt: db.command.gte(from).and(db.command.lt(to)) }
}

const isCounted = { $in: ['$$event.kind', [...countedKinds]] }

const countedFields: Stage = [
  'project',
  {
    _id: 0,
    path: '$orgPath',
    gridCode: 1,
    aboutStaff: { $in: ['$categoryId', [...aboutStaffIds]] },
    createdAt: 1,
    channel: 1,
    categoryId: 1,
    // Nothing happens in the archive, so its entry is the last event.
    status: { $cond: [{ $eq: ['$status', 'archived'] }, { $arrayElemAt: ['$events.from', -1] }, '$status'] },
    keptBySelf: { $eq: ['$route.duty', 'self'] },
    dueAt: '$deadline.dueAt',
    answeredAt: '$deadline.answeredAt',
    policyId: '$deadline.policyId',
    policyVersion: '$deadline.policyVersion',
    yellowAt: 1,
    view: { $ifNull: ['$rating.value', { $ifNull: ['$feedback.view', null] }] },
    events: {
      $map: {
        input: { $filter: { input: '$events', as: 'event', cond: isCounted } },
        as: 'event',
        in: {
          kind: '$$event.kind',
          at: '$$event.at',
          by: '$$event.actor.kind',
          from: '$$event.from',
          assigns: { $gt: ['$$event.assignee', null] },
          acceptBy: '$$event.deadline.acceptBy',
          dueAt: '$$event.deadline.dueAt',
          replyBy: '$$event.supervision.replyBy',
        },
      },
    },
  },
]

/** How many known people reported, and how many of them more than once; who they are never leaves the database. */
export async function reportersOf(ctx: Context, place: PlaceInFigures, month: string) {
  const where = { ...registeredIn(ctx, place, month), 'reporter.personId': ctx.db.command.gt('') }
  const [counted] = await ctx.db
    .collection('cases')
    .aggregate<{ readonly known: number; readonly repeated: number }>(where, [
      ['group', { _id: '$reporter.personId', cases: { $sum: 1 } }],
      ['group', { _id: null, known: { $sum: 1 }, repeated: { $sum: { $cond: [{ $gt: ['$cases', 1] }, 1, 0] } } }],
    ])
  return { known: counted?.known ?? 0, repeated: counted?.repeated ?? 0 }
}
