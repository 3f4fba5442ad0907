import { type Doc, isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { compileExpression, scopeOf } from '../expression'
import { fieldPath } from '../field-path'
import { compileMatch } from '../match'
import { failed, namedArguments } from '../operator'
import type { Stage, StageMaker } from '../stage'

export const matchStage: StageMaker = (operand, { variables }) => {
  const matches = compileMatch(matchFilter(operand), variables)
  return function* (docs, { scope }) {
    for (const doc of docs) if (matches(doc, scope)) yield doc
  }
}

/** @throws INVALID_PARAM when it is no filter, DATABASE_REQUEST_FAILED for `$nearSphere`, which MongoDB refuses here */
export function matchFilter(operand: Value): Doc {
  if (!isDoc(operand)) throw invalidParam('$match needs an object')
  if (holdsNear(operand)) throw failed('$nearSphere is not allowed in $match')
  return operand
}

const holdsNear = (value: Value): boolean =>
  Array.isArray(value)
    ? value.some(holdsNear)
    : isDoc(value) && Object.entries(value).some(([key, inner]) => key === '$nearSphere' || holdsNear(inner))

/** @throws INVALID_PARAM on what is no whole number from `min` on */
function wholeNumber(stage: string, operand: Value | undefined, min: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= min) return operand
  throw invalidParam(`${stage} needs a whole number from ${min} on`)
}

export const skipStage: StageMaker = operand => {
  const skipped = wholeNumber('$skip', operand, 0)
  return function* (docs) {
    let seen = 0
    for (const doc of docs) if (++seen > skipped) yield doc
  }
}

export const limitStage: StageMaker = operand => {
  const limit = wholeNumber('$limit', operand, 1)
  return function* (docs) {
    let seen = 0
    for (const doc of docs) {
      yield doc
      if (++seen >= limit) return
    }
  }
}

/** One document with the number of documents, none when there are none. */
export const countStage: StageMaker = operand => {
  if (typeof operand !== 'string' || operand.includes('.')) throw invalidParam('$count needs a field name')
  const [field] = fieldPath(operand) as [string]
  return function* (docs) {
    let count = 0
    for (const _ of docs) count++
    if (count > 0) yield { [field]: count }
  }
}

export const replaceRootStage: StageMaker = (operand, { variables }) => {
  const { newRoot } = namedArguments('$replaceRoot', operand, ['newRoot'], ['newRoot'])
  const expression = compileExpression(newRoot as Value, variables)
  return function* (docs, { scope }) {
    for (const doc of docs) {
      const root = expression(scopeOf(doc, scope))
      if (root === undefined || !isDoc(root)) throw failed("$replaceRoot's newRoot must be a document")
      yield root
    }
  }
}

/** Documents drawn at random, each with the same chance (reservoir sampling), in no order. */
export const sampleStage: StageMaker = operand => {
  const { size } = namedArguments('$sample', operand, ['size'], ['size'])
  const wanted = wholeNumber('$sample', size, 1)
  const draw: Stage = docs => {
    const drawn: Doc[] = []
    let seen = 0
    for (const doc of docs) {
      const place = seen < wanted ? seen : Math.floor(Math.random() * (seen + 1))
      if (place < wanted) drawn[place] = doc
      seen++
    }
    return drawn
  }
  return draw
}
