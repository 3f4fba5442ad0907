import type { Collection, Database, Where } from './database'
import type { QueryCommand } from './sdk'

/** Where a page ended: the number that orders the list, and the id, as several documents may share the number. */
export interface PageEnd {
  readonly at: number
  readonly id: string
}

export interface PageQuery<F> {
  readonly where: Where
  /** Dotted path of the number that orders the list; an index has it and `_id` behind what `where` says. */
  readonly by: string
  readonly order?: 'asc' | 'desc'
  /** Only from this number on, and below that one. */
  readonly from?: number
  readonly until?: number
  /** Absent or null: the first page. */
  readonly after?: PageEnd | null
  /** At most 1000, as on the cloud. */
  readonly limit: number
  readonly fields?: readonly F[]
}

/**
 * One page of a list. Documents of the same number are told apart by id, so that none is left out or met twice, however
 * many share it and wherever the page ends.
 */
export async function pageAfter<D, F extends keyof D = keyof D>(
  { command }: Pick<Database, 'command'>,
  all: Collection<D>,
  { where, by, order = 'asc', from, until, after, limit, fields }: PageQuery<F>,
): Promise<readonly Pick<D, F>[]> {
  const read = (more: Where) =>
    all.find({
      where: { ...where, ...more },
      orderBy: [
        [by, order],
        ['_id', order],
      ],
      limit,
      fields,
    })
  const isUp = order === 'asc'
  const [low, high] = [from ?? Number.NEGATIVE_INFINITY, until ?? Number.POSITIVE_INFINITY]
  const top = after && !isUp ? Math.min(high, after.at) : high
  const lower = after && isUp && after.at >= low ? command.gt(after.at) : Number.isFinite(low) ? command.gte(low) : null
  const upper = Number.isFinite(top) ? command.lt(top) : null
  const [same, further] = await Promise.all([
    after && after.at >= low && after.at < high
      ? read({ [by]: after.at, _id: isUp ? command.gt(after.id) : command.lt(after.id) })
      : [],
    read(rangeOf(by, lower, upper)),
  ])
  return [...same, ...further].slice(0, limit)
}

function rangeOf(by: string, lower: QueryCommand | null, upper: QueryCommand | null): Where {
  const range = lower && upper ? lower.and(upper) : (lower ?? upper)
  return range ? { [by]: range } : {}
}
