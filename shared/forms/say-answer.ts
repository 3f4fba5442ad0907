import { maskNumbers, maskPhone } from '../cases/mask'
import { formSheetWords } from '../messages/form-words'
import type { AnswerValue, FormAnswer } from './answers'
import type { Question } from './question'

/** `masked` as lists and files show it: numbers that lead to a person are shortened. */
export type Sight = 'masked' | 'plain'

/** An answer as a sentence of a list, a cell or a case; '' when there is none. */
export function sayAnswer(asked: Question, value: AnswerValue | undefined, sight: Sight): string {
  if (value === undefined) return ''
  switch (asked.kind) {
    case 'text':
      return sight === 'plain' ? String(value) : maskNumbers(String(value))
    case 'phone':
      return sight === 'plain' ? String(value) : maskPhone(String(value))
    case 'single':
    case 'multi':
      return [value]
        .flat()
        .map(chosen => labelOf(asked.choices, String(chosen)))
        .join('、')
    case 'number':
      return `${value}${asked.unit ? ` ${asked.unit}` : ''}`
    case 'photo':
      return Array.isArray(value) ? formSheetWords.photos(value.length) : ''
    case 'date':
    case 'rating':
      return String(value)
  }
}

/** What lists and files show of a stored answer: a text that content safety holds is not shown. */
export const sayStored = ({ answers, words }: Pick<FormAnswer, 'answers' | 'words'>, asked: Question): string =>
  asked.kind === 'text' && words === 'held' && Object.hasOwn(answers, asked.id)
    ? formSheetWords.held
    : sayAnswer(asked, Object.hasOwn(answers, asked.id) ? answers[asked.id] : undefined, 'masked')

const labelOf = (choices: readonly { id: string; label: string }[], chosen: string): string =>
  choices.find(each => each.id === chosen)?.label ?? chosen
