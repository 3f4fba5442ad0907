import { type Answers, type AnswerValue, answers as answersSchema } from '@shared/forms/answers'
import { checkAnswers } from '@shared/forms/check-answers'
import { formContent } from '@shared/forms/form'
import { formProblems } from '@shared/forms/form-problems'
import { addAnswer, histogram, meanOf, noResults, resultOf } from '@shared/forms/form-results'
import type { Condition, Question, QuestionKind } from '@shared/forms/question'
import { questionKinds } from '@shared/forms/question'
import fc from 'fast-check'
import { aFormContent, aQuestion } from '../../support/a-form'
import { proof } from '../../support/proof'

const photo = (n: number) => ({ id: `photo-of-the-test-${n}`, fileId: `cloud://x/photos/photo-of-the-test-${n}.jpg` })

/** Answers that are right, and answers that are wrong, written down by hand for the question of each kind. */
const samples: Readonly<Record<QuestionKind, { right: readonly AnswerValue[]; wrong: readonly AnswerValue[] }>> = {
  text: { right: ['好', ' 很好 ', '1'], wrong: ['超过了五个字了', 4, ['a'], [photo(1)]] },
  single: { right: ['a', 'b', 'c'], wrong: ['d', 1, ['a'], 'A'] },
  multi: { right: [['a'], ['c', 'a']], wrong: [['a', 'b', 'c'], ['a', 'a'], ['d'], 'a', 1] },
  number: { right: [1, 2, 3, 9], wrong: [0, 10, 1.5, '1', ['a'], Number.NaN, Number.POSITIVE_INFINITY] },
  date: { right: ['2026-11-01', '2026-11-30'], wrong: ['2026-10-31', '2026-12-01', '2026-11-31', 'x', 3] },
  phone: { right: ['13812342216', '02985550000'], wrong: ['138', '23812342216', 13812342216] },
  photo: {
    right: [[photo(1)], [photo(1), photo(2)]],
    wrong: [[photo(1), photo(1)], [photo(1), photo(2), photo(3)], 'x'],
  },
  rating: { right: [1, 2, 3, 4, 5], wrong: [0, 6, 2.5, '3', ['a']] },
}
const bounds = {
  text: { min: 1, max: 5 },
  multi: { min: 1, max: 2 },
  number: { min: 1, max: 9 },
  date: { min: '2026-11-01', max: '2026-11-30' },
  photo: { max: 2 },
}
const nothings: readonly (AnswerValue | undefined)[] = [undefined, '', '  ', []]

interface Draw {
  readonly kind: QuestionKind
  readonly required: boolean
  readonly parent: number
  readonly test: number
  readonly given: 'right' | 'wrong' | 'nothing'
  readonly pick: number
}
const draws = fc.array(
  fc.record<Draw>({
    kind: fc.constantFrom(...questionKinds),
    required: fc.boolean(),
    parent: fc.nat(30),
    test: fc.nat(5),
    given: fc.constantFrom('right', 'right', 'right', 'wrong', 'nothing'),
    pick: fc.nat(30),
  }),
  { minLength: 1, maxLength: 12 },
)
const pickOf = <T>(list: readonly T[], at: number): T => list[at % list.length]!

function conditionOf({ test }: Draw, asked: Question): Condition {
  if (test % 2 && (asked.kind === 'single' || asked.kind === 'multi'))
    return { test: 'chosen', questionId: asked.id, choiceIds: test > 2 ? ['a', 'b'] : ['c'] }
  if (test % 2 && (asked.kind === 'number' || asked.kind === 'rating'))
    return { test: 'between', questionId: asked.id, min: test > 2 ? 2 : null, max: 3 }
  return { test: 'answered', questionId: asked.id }
}

function build(drawn: readonly Draw[]): { questions: Question[]; given: Answers } {
  const questions: Question[] = []
  const given: [string, AnswerValue][] = []
  drawn.forEach((each, i) => {
    const asked = questions[each.parent % (i + 3)]
    const more = { required: each.required, shownIf: asked ? conditionOf(each, asked) : null }
    questions.push(aQuestion(each.kind, `q${i}`, { ...(bounds as Record<string, object>)[each.kind], ...more }))
    const value =
      each.given === 'nothing' ? pickOf(nothings, each.pick) : pickOf(samples[each.kind][each.given], each.pick)
    if (value !== undefined) given.push([`q${i}`, value])
  })
  return { questions, given: Object.fromEntries(given) }
}

/** Whether a question is shown, asked from the question upwards: the other way round than the code. */
function isShown(questions: readonly Question[], drawn: readonly Draw[], given: Answers, i: number): boolean {
  const { shownIf } = questions[i]!
  if (!shownIf) return true
  const at = Number(shownIf.questionId.slice(1))
  if (!isShown(questions, drawn, given, at) || drawn[at]!.given === 'nothing') return false
  const value = given[shownIf.questionId]
  if (shownIf.test === 'answered') return true
  if (shownIf.test === 'chosen') return [value].flat().some(each => shownIf.choiceIds.some(choice => choice === each))
  if (typeof value !== 'number') return false
  return value >= (shownIf.min ?? Number.NEGATIVE_INFINITY) && value <= (shownIf.max ?? Number.POSITIVE_INFINITY)
}

it('takes exactly what the shown questions allow, and says of each other one that it is wrong', () => {
  let accepted = 0
  fc.assert(
    fc.property(draws, drawn => {
      const { questions, given } = build(drawn)
      expect(formProblems(aFormContent({ questions }), { kinds: {} })).toEqual([])
      const shown = drawn.map((_each, i) => isShown(questions, drawn, given, i))
      const wrong = drawn.flatMap((each, i) =>
        shown[i] && (each.given === 'wrong' || (each.given === 'nothing' && each.required)) ? [`q${i}`] : [],
      )
      const kept = drawn.flatMap((each, i) => (shown[i] && each.given !== 'nothing' ? [`q${i}`] : []))
      const checked = checkAnswers({ questions }, given)
      expect(checked.problems.map(each => each.questionId)).toEqual(wrong)
      expect(Object.keys(checked.answers)).toEqual(kept)
      // What was taken is taken again, unchanged.
      expect(checkAnswers({ questions }, checked.answers)).toEqual(checked)
      if (!wrong.length) accepted += 1
    }),
    proof(300),
  )
  expect(accepted).toBeGreaterThan(20)
})

it('forms and accepted answers survive being stored', () => {
  fc.assert(
    fc.property(draws, drawn => {
      const { questions, given } = build(drawn.map(each => ({ ...each, given: 'right' as const })))
      const form = aFormContent({ questions })
      expect(formContent.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
      const { answers, problems } = checkAnswers(form, given)
      expect(problems).toEqual([])
      expect(answersSchema.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers)
    }),
    proof(100),
  )
})

it('results add up, whatever the order and the version', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3)), { maxLength: 40 }), rated => {
      const first = [aQuestion('rating', 'r'), aQuestion('multi', 'm')]
      const second = [aQuestion('multi', 'm'), aQuestion('number', 'n'), aQuestion('rating', 'r')]
      const chosen = [['a'], ['a', 'b'], ['c'], null] as const
      const all = rated.map(([stars, at], i) => {
        const some = chosen[at]
        return { of: i % 2 ? first : second, given: { r: stars, ...(some ? { m: [...some] } : {}) } as Answers }
      })
      const count = (list: typeof all) => list.reduce((sofar, { of, given }) => addAnswer(sofar, of, given), noResults)
      const results = count(all)
      expect(results.total).toBe(rated.length)
      const stars = resultOf(results, 'r')
      expect(stars.answered).toBe(rated.length)
      expect(Object.values(stars.counts).reduce((sum, each) => sum + each, 0)).toBe(rated.length)
      expect(stars.sum).toBe(rated.reduce((sum, [each]) => sum + each, 0))
      expect(meanOf(stars)).toBe(rated.length ? stars.sum / rated.length : null)
      const chosenAtAll = all.flatMap(({ given }) => [given.m ?? []].flat().map(String))
      for (const id of ['a', 'b', 'c'])
        expect(resultOf(results, 'm').counts[id] ?? 0).toBe(chosenAtAll.filter(each => each === id).length)
      expect(resultOf(results, 'm').answered).toBe(all.filter(({ given }) => given.m).length)
      expect(count([...all].reverse())).toEqual(results)
    }),
    proof(100),
  )
})

it('every number stands in one bar', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 }), numbers => {
      const bars = histogram(numbers)
      expect(bars.reduce((sum, each) => sum + each.count, 0)).toBe(numbers.length)
      expect(bars[0]!.from).toBe(Math.min(...numbers))
      expect(bars.at(-1)!.to).toBe(Math.max(...numbers))
    }),
    proof(100),
  )
  expect(histogram([1, 1, 2, 3, 9], 2)).toEqual([
    { from: 1, to: 5, count: 4 },
    { from: 5, to: 9, count: 1 },
  ])
})
