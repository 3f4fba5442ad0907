import type { FormAnswer } from '@shared/forms/answers'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'

const pageSize = 1000
/** What one call can read, several times over. */
const mostAnswers = 50_000

const fields = ['_id', 'version', 'at', 'answers', 'words'] as const
export type CountedAnswer = Pick<FormAnswer, (typeof fields)[number]>

/** Visits every answer, oldest first. Throws `REGISTER_TOO_LARGE` instead of leaving any out; answers how many there are. */
export async function eachAnswer(
  { db }: Pick<Context, 'db'>,
  formId: string,
  visit: (answer: CountedAnswer) => void,
): Promise<number> {
  let after: { at: number; id: string } | undefined
  let visited = 0
  for (;;) {
    const found = await pageAfter(db, db.collection('formAnswers'), {
      where: { formId },
      by: 'at',
      after,
      limit: pageSize,
      fields,
    })
    for (const each of found) visit(each)
    visited += found.length
    const last = found.at(-1)
    if (!last || found.length < pageSize) return visited
    if (visited >= mostAnswers) throw new DomainError('REGISTER_TOO_LARGE')
    after = { at: last.at, id: last._id }
  }
}
