import { categoryOf } from '../cases/categories'
import type { FieldProblem } from '../kernel/errors'
import { parseLocalDate } from '../kernel/local-date'
import type { Form, FormContent } from './form'
import { type Condition, mostPhotosInForm, type Question } from './question'

/** Rules of a whole form that no single field shows; the names are part of the contract (docs/api.md). */
const formRules = [
  'noQuestions',
  'sameId',
  'sameChoice',
  'rangeEmpty',
  'notADay',
  'notEarlier',
  'testUnfit',
  'choiceUnknown',
  'kindChanged',
  'categoryUnknown',
  'tooManyPhotos',
  'purposeUnfit',
] as const
type FormRule = (typeof formRules)[number]

interface FormProblem extends FieldProblem {
  readonly rule: FormRule
}

/**
 * What keeps a draft from being published; empty when nothing does. A condition looks at an earlier question only, so
 * there are no cycles. A question that was published keeps its kind: answers of all versions are counted together.
 */
export function formProblems(
  { questions, makesCase, purpose }: FormContent,
  { kinds }: Pick<Form, 'kinds'>,
): readonly FormProblem[] {
  return [
    ...(questions.length ? [] : [{ path: 'questions', rule: 'noQuestions' as const }]),
    ...(makesCase && !categoryOf(makesCase.categoryId)
      ? [{ path: 'makesCase', rule: 'categoryUnknown' as const }]
      : []),
    ...(makesCase && purpose !== 'report' ? [{ path: 'purpose', rule: 'purposeUnfit' as const }] : []),
    ...(photosOf(questions) > mostPhotosInForm ? [{ path: 'questions', rule: 'tooManyPhotos' as const }] : []),
    ...questions.flatMap((each, i) => {
      const earlier = questions.slice(0, i)
      const rules = [
        earlier.some(other => other.id === each.id) && (['id', 'sameId'] as const),
        Object.hasOwn(kinds, each.id) && kinds[each.id] !== each.kind && (['kind', 'kindChanged'] as const),
        ...ownRules(each),
        each.shownIf && conditionRule(each.shownIf, earlier),
      ]
      return rules.flatMap(found => (found ? [{ path: `questions.${i}.${found[0]}`, rule: found[1] }] : []))
    }),
  ]
}

const photosOf = (questions: readonly Question[]): number =>
  questions.reduce((sum, each) => sum + (each.kind === 'photo' ? each.max : 0), 0)

type Found = readonly [field: string, rule: FormRule] | false | null

function ownRules(asked: Question): readonly Found[] {
  switch (asked.kind) {
    case 'text':
      return [(asked.min > asked.max || asked.max === 0) && ['max', 'rangeEmpty']]
    case 'single':
      return [hasTwins(asked.choices) && ['choices', 'sameChoice']]
    case 'multi':
      return [
        hasTwins(asked.choices) && ['choices', 'sameChoice'],
        (asked.min > Math.min(asked.max, asked.choices.length) || asked.max === 0) && ['max', 'rangeEmpty'],
      ]
    case 'number':
      return [!holdsNumber(asked) && ['max', 'rangeEmpty']]
    case 'date':
      return [
        ...(['min', 'max'] as const).map((end): Found => !isDayOrNull(asked[end]) && [end, 'notADay']),
        asked.min !== null && asked.max !== null && asked.min > asked.max && ['max', 'rangeEmpty'],
      ]
    case 'photo':
    case 'rating':
      return [asked.max === 0 && ['max', 'rangeEmpty']]
    case 'phone':
      return []
  }
}

const hasTwins = (choices: readonly { id: string; label: string }[]): boolean =>
  new Set(choices.map(each => each.id)).size < choices.length ||
  new Set(choices.map(each => each.label)).size < choices.length

/** Whether any number of so many decimals lies within the bounds. */
function holdsNumber({ min, max, decimals }: { min: number | null; max: number | null; decimals: number }): boolean {
  if (min === null || max === null) return true
  const unit = 10 ** decimals
  return Math.ceil(min * unit) / unit <= max
}

function isDayOrNull(day: string | null): boolean {
  try {
    return day === null || parseLocalDate(day) === day
  } catch {
    return false
  }
}

function conditionRule(condition: Condition, earlier: readonly Question[]): Found {
  const asked = earlier.find(each => each.id === condition.questionId)
  if (!asked) return ['shownIf', 'notEarlier']
  if (condition.test === 'answered') return null
  if (condition.test === 'between') {
    if (asked.kind !== 'number' && asked.kind !== 'rating') return ['shownIf', 'testUnfit']
    const { min, max } = condition
    return min !== null && max !== null && min > max && ['shownIf', 'rangeEmpty']
  }
  if (asked.kind !== 'single' && asked.kind !== 'multi') return ['shownIf', 'testUnfit']
  const known = asked.choices.map(each => each.id)
  return !condition.choiceIds.every(each => known.includes(each)) && ['shownIf', 'choiceUnknown']
}
