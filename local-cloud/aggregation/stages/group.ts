import { type Doc, isDoc, type Value } from '../../documents/values'
import { CloudError, invalidParam } from '../../errors'
import { ACCUMULATORS, type Accumulator } from '../accumulators'
import { compileExpression, scopeOf } from '../expression'
import { StageMemory } from '../memory'
import type { Expression } from '../operator'
import type { StageMaker } from '../stage'
import { valueKey } from '../value-key'

interface GroupField {
  name: string
  make: () => Accumulator
  expression: Expression
  /** The accumulator keeps every value it is given. */
  keepsAll: boolean
}

/** One document for each value of `_id`, in the order in which they first came (MongoDB leaves it open). */
export const groupStage: StageMaker = (operand, { variables }) => {
  if (!isDoc(operand) || operand._id === undefined) throw invalidParam('$group needs _id')
  const key = compileExpression(operand._id, variables)
  const fields = Object.entries(operand)
    .filter(([name]) => name !== '_id')
    .map(([name, spec]) => compileField(name, spec, variables))
  return function* (docs, running) {
    const memory = new StageMemory('$group')
    const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>()
    for (const doc of docs) {
      const scope = scopeOf(doc, running.scope)
      const id = key(scope) ?? null
      const text = valueKey(id)
      let group = groups.get(text)
      if (!group) {
        memory.keep([id, text, ...fields.map(() => null)])
        group = { id, accumulators: fields.map(({ make }) => make()) }
        groups.set(text, group)
      }
      for (const [i, { expression, keepsAll }] of fields.entries()) {
        const value = expression(scope)
        if (keepsAll) memory.keep(value)
        group.accumulators[i]?.add(value)
      }
    }
    for (const { id, accumulators } of groups.values()) {
      const result: Doc = { _id: id }
      for (const [i, { name }] of fields.entries()) result[name] = accumulators[i]?.result() ?? null
      yield result
    }
  }
}

function compileField(name: string, spec: Value, variables: string[]): GroupField {
  if (name.includes('.') || name.startsWith('$')) throw invalidParam(`$group: not a field name: ${name}`)
  const [entry, ...more] = isDoc(spec) ? Object.entries(spec) : []
  if (!entry?.[0].startsWith('$') || more.length > 0) throw invalidParam(`$group: ${name} must be an accumulator`)
  const [operator, operand] = entry
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined
  if (!make) throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown group operator: ${operator.slice(0, 64)}`)
  if (Array.isArray(operand)) throw invalidParam(`the ${operator} accumulator is a unary operator`)
  const keepsAll = operator === '$push' || operator === '$addToSet'
  return { name, make, expression: compileExpression(operand, variables), keepsAll }
}
