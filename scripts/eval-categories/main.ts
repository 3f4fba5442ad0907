import { readFileSync } from 'node:fs'
import { shippedKeywordRules } from '../../shared/categories/shipped-keyword-rules'
import { Refusal, runProgram } from '../say'
import { evaluate } from './evaluation'
import { labelledTexts } from './labelled-texts'
import { decodeText } from './read-csv'
import { sayEvaluation } from './say-evaluation'

const usage = `Usage: npm run eval:categories -- FILE.csv [--json]
  FILE.csv has the columns text and label; a label is the id or the Chinese name of a category.
  A sample lies in scripts/eval-categories/sample.csv.`

/** `npm run eval:categories`: precision and recall of the shipped keyword rules per label (product.md B.1). */
runProgram(async () => {
  const given = process.argv.slice(2)
  const files = given.filter(each => !each.startsWith('--'))
  const unknown = given.find(each => each.startsWith('--') && each !== '--json')
  if (unknown) throw new Refusal(`There is no option ${unknown}.\n${usage}`)
  const [file] = files
  if (!file || files.length > 1) throw new Refusal(usage)
  const found = evaluate(labelledTexts(decodeText(read(file))), shippedKeywordRules)
  console.log(given.includes('--json') ? JSON.stringify(found, null, 2) : sayEvaluation(found))
})

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Refusal(`${file} could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
