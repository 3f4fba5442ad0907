import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import type { QueryCommand } from '../../platform/sdk'

/** Where a page ended: the value it is ordered by, and the id where that is the same. */
export interface PageEnd {
  readonly at: number
  readonly id: string
}

/** Cases in the order of an instant. `narrowed`: bounds of that instant beside the page's own. */
export interface OrderedCases {
  readonly where: Where
  readonly by: 'deadline.dueAt' | 'createdAt' | 'supervision.replyBy' | 'supervision.acceptedAt'
  readonly direction: 'asc' | 'desc'
  readonly narrowed: readonly QueryCommand[]
}

const instants: Readonly<Record<OrderedCases['by'], (each: Case) => number>> = {
  'deadline.dueAt': each => each.deadline.dueAt,
  createdAt: each => each.createdAt,
  'supervision.replyBy': each => each.supervision?.replyBy ?? 0,
  'supervision.acceptedAt': each => each.supervision?.acceptedAt ?? 0,
}

/** The query without a page: for counting. */
export const wholeList = ({ where, by, narrowed }: OrderedCases): Where => ({ ...where, ...bounded(by, narrowed) })

/** One page; none is left out or shown twice when many share an instant. */
export async function keysetPage(
  { db }: Pick<Context, 'db'>,
  { where, by, direction, narrowed }: OrderedCases,
  after: PageEnd | undefined,
  size: number,
): Promise<{ readonly cases: readonly Case[]; readonly next: PageEnd | null }> {
  const { gt, lt } = db.command
  const query = {
    orderBy: [
      [by, direction],
      ['_id', direction],
    ] as const,
    limit: size + 1,
  }
  const beyond = direction === 'asc' ? gt : lt
  const all = db.collection('cases')
  const [same, later] = await Promise.all([
    after ? all.find({ where: { ...where, [by]: after.at, _id: beyond(after.id) }, ...query }) : [],
    all.find({ where: { ...where, ...bounded(by, after ? [...narrowed, beyond(after.at)] : narrowed) }, ...query }),
  ])
  const found = [...same, ...later]
  const cases = found.slice(0, size)
  const last = cases.at(-1)
  return { cases, next: last && found.length > size ? { at: instants[by](last), id: last._id } : null }
}

function bounded(by: OrderedCases['by'], [first, ...more]: readonly QueryCommand[]): Where {
  return first ? { [by]: more.reduce((all, each) => all.and(each), first) } : {}
}
