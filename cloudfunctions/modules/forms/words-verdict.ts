import type { Answers, FormAnswer } from '@shared/forms/answers'
import type { Question } from '@shared/forms/question'
import type { Context } from '../../platform/context'

/** The most that WeChat checks at once (msgSecCheck v2), in characters. */
const mostAtOnce = 2500

/** What content safety says of the texts of an answer; whatever comes of it, the answer is taken (product.md B.3). */
export async function wordsVerdict(
  ctx: Context,
  questions: readonly Question[],
  given: Answers,
): Promise<FormAnswer['words']> {
  const texts = questions.flatMap(({ id, kind }) => (kind === 'text' && Object.hasOwn(given, id) ? [given[id]] : []))
  const words = texts.join('\n')
  const parts = Array.from({ length: Math.ceil(words.length / mostAtOnce) }, (_, i) =>
    words.slice(i * mostAtOnce, (i + 1) * mostAtOnce),
  )
  const verdicts = await Promise.all(parts.map(part => ctx.contentCheck.text(part, ctx.caller)))
  if (verdicts.some(({ kind }) => kind === 'held')) return 'held'
  return verdicts.some(({ kind }) => kind === 'unchecked') ? 'unchecked' : 'clear'
}
