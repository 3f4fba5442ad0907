import type { QuestionResultView } from '@shared/forms/desk-actions'
import { resultWords as words } from '@shared/messages/form-desk-words'

export interface ResultBar {
  readonly key: string
  readonly label: string
  /** How many, with their share where it says something. */
  readonly said: string
  /** Of the whole width, 0–100. */
  readonly width: number
}

/** Numbers as they are read: at most two digits after the point, none that say nothing. */
export const plainNumber = (value: number): string => `${Math.round(value * 100) / 100}`

const percent = (count: number, of: number): number => (of > 0 ? Math.round((count * 100) / of) : 0)

/** The bars of a question, in the order of its choices; none for what is written freely. */
export function resultBars({ question, answered, counts, bars }: QuestionResultView): readonly ResultBar[] {
  const share = (key: string, label: string): ResultBar => {
    const count = Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0
    const width = percent(count, answered)
    return { key, label, said: words.share(count, width), width }
  }
  switch (question.kind) {
    case 'single':
    case 'multi':
      return question.choices.map(({ id, label }) => share(id, label))
    case 'rating':
      return Array.from({ length: question.max }, (_, place) => question.max - place).map(mark =>
        share(String(mark), words.mark(mark)),
      )
    case 'number': {
      const highest = Math.max(...bars.map(each => each.count))
      return bars.map(({ from, to, count }) => ({
        key: `${from}`,
        label: from === to ? plainNumber(from) : words.range(plainNumber(from), plainNumber(to)),
        said: words.people(count),
        width: percent(count, highest),
      }))
    }
    default:
      return []
  }
}
