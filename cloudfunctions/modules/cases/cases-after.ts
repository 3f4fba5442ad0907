import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { pageAfter } from '../../platform/page-after'

/** Where a page of cases ended. */
export interface CasePlace {
  readonly dueAt: number
  readonly id: string
}

/** A list of cases, optionally of those due before an instant. */
export interface CaseList {
  readonly where: Where
  readonly dueBefore?: number
}

/** A page of a list, earliest due first, and where the next one begins. */
export async function pageOfCases(
  { db }: Pick<Context, 'db'>,
  { where, dueBefore }: CaseList,
  after: CasePlace | undefined,
  pageSize: number,
): Promise<{ readonly cases: readonly Case[]; readonly next: CasePlace | null }> {
  const found = await pageAfter(db, db.collection('cases'), {
    where,
    by: 'deadline.dueAt',
    until: dueBefore,
    after: after && { at: after.dueAt, id: after.id },
    limit: pageSize + 1,
  })
  const cases = found.slice(0, pageSize)
  const last = cases.at(-1)
  return { cases, next: last && found.length > pageSize ? { dueAt: last.deadline.dueAt, id: last._id } : null }
}
