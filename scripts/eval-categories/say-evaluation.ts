import type { Evaluation } from './evaluation'
import { nameOf } from './labelled-texts'

const shownPairs = 10

/** The evaluation as a table for the terminal. */
export function sayEvaluation(found: Evaluation): string {
  const rows = found.labels.map(({ categoryId, precision, recall, f1, support }) => [
    `${nameOf(categoryId)} (${categoryId})`,
    share(precision),
    share(recall),
    share(f1),
    `${support}`,
  ])
  const pairs = found.confusions.slice(0, shownPairs)
  return [
    ...table([['label', 'precision', 'recall', 'F1', 'support'], ...rows]),
    '',
    `${found.reports} reports: ${found.suggested} with a suggestion, ${found.suggestedRight} of them right ` +
      `(${share(ratio(found.suggestedRight, found.suggested))}); where none is suggested the default category counts: ` +
      `${found.right} right (${share(ratio(found.right, found.reports))}).`,
    ...(pairs.length > 0 ? ['', 'Most often taken for another:'] : []),
    ...pairs.map(({ label, suggested, count }) => `  ${count} × ${nameOf(label)} → ${nameOf(suggested)}`),
  ].join('\n')
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** Chinese characters are two columns wide in a terminal. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0)

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))))
  const pad = (text: string, column: number) => {
    const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(text))
    return column === 0 ? text + blanks : blanks + text
  }
  return rows.map(row => row.map(pad).join('  '))
}
