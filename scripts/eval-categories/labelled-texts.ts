import { categoryGroups } from '../../shared/cases/categories'
import { Refusal } from '../say'
import { parseCsv } from './read-csv'

/** A report and the category that somebody gave it. */
export interface LabelledText {
  readonly text: string
  readonly categoryId: string
}

const leaves = categoryGroups.flatMap(group => group.leaves)
const idOfLabel = new Map(leaves.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]))

export const nameOf = (categoryId: string): string => leaves.find(({ id }) => id === categoryId)?.name ?? categoryId

/** The reports of a CSV with the columns `text` and `label`, in any order; a label is the id or the name of a category. */
export function labelledTexts(csv: string): readonly LabelledText[] {
  const [head, ...rows] = parseCsv(csv)
  if (!head) throw new Refusal('The file is empty.')
  const names = head.fields.map(field => field.trim().toLowerCase())
  const [text, label] = [names.indexOf('text'), names.indexOf('label')]
  if (text < 0 || label < 0) {
    throw new Refusal(`The first line must name the columns text and label; it says: ${head.fields.join(', ')}`)
  }
  if (rows.length === 0) throw new Refusal('There is no report below the first line.')
  return rows.map(({ line, fields }) => {
    if (fields.length !== head.fields.length) {
      throw new Refusal(
        `Line ${line} has ${fields.length} fields, the first line has ${head.fields.length}. Put a text with commas in quotes.`,
      )
    }
    const said = (fields[text] ?? '').trim()
    if (said === '') throw new Refusal(`Line ${line}: the text is empty.`)
    const given = (fields[label] ?? '').trim()
    const categoryId = idOfLabel.get(given)
    if (!categoryId) {
      throw new Refusal(
        `Line ${line}: there is no category "${given}". Use one of: ${leaves.map(({ name }) => name).join(' ')}`,
      )
    }
    return { text: said, categoryId }
  })
}
