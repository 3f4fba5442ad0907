import { type Doc, isDoc, type Value } from '../../documents/values'
import { scopeOf } from '../expression'
import { failed } from '../operator'
import type { StageMaker } from '../stage'
import { type FieldShape, readShape, Shape, withComputed } from './shape'

/** Puts fields in, or in place of others. */
export const addFieldsStage: StageMaker = (operand, { variables }) => {
  const shape = readShape('$addFields', operand, variables, false)
  return function* (docs, { scope }) {
    for (const doc of docs) yield withComputed(doc, shape, scopeOf(doc, scope))
  }
}

/** Keeps the fields that are named or computed, or all but those that are left out; `_id` stays unless left out. */
export const projectStage: StageMaker = (operand, { variables }) => {
  const shape = readShape('$project', operand, variables, true)
  const kinds = [...kindsOf(shape)]
  if (!kinds.includes('keep')) {
    return function* (docs) {
      for (const doc of docs) yield without(doc, shape)
    }
  }
  if (kinds.includes('drop')) throw failed('a projection cannot both include and exclude fields')
  if (!shape.fields.has('_id')) shape.set(['_id'], 'keep')
  return function* (docs, { scope }) {
    for (const doc of docs) yield withComputed(only(doc, shape), shape, scopeOf(doc, scope))
  }
}

/** Leaving out `_id` goes with both kinds. */
function* kindsOf(shape: Shape, isTop = true): Generator<'keep' | 'drop'> {
  for (const [key, field] of shape.fields) {
    if (field instanceof Shape) yield* kindsOf(field, false)
    else if (field !== 'drop') yield 'keep'
    else if (!isTop || key !== '_id') yield 'drop'
  }
}

function only(doc: Doc, shape: Shape): Doc {
  const result: Doc = {}
  for (const key of Object.keys(doc)) {
    const field = shape.fields.get(key)
    const kept = field === undefined ? undefined : keptOf(doc[key] as Value, field)
    if (kept !== undefined) result[key] = kept
  }
  return result
}

function keptOf(value: Value, field: FieldShape): Value | undefined {
  if (field === 'keep') return value
  if (!(field instanceof Shape)) return undefined
  if (isDoc(value)) return only(value, field)
  if (!Array.isArray(value)) return undefined
  return value.map(element => keptOf(element, field)).filter(element => element !== undefined)
}

function without(doc: Doc, shape: Shape): Doc {
  const result = { ...doc }
  for (const [key, field] of shape.fields) {
    if (!Object.hasOwn(result, key)) continue
    if (field === 'drop') delete result[key]
    else if (field instanceof Shape) result[key] = withoutInside(result[key] as Value, field)
  }
  return result
}

function withoutInside(value: Value, shape: Shape): Value {
  if (Array.isArray(value)) return value.map(element => withoutInside(element, shape))
  return isDoc(value) ? without(value, shape) : value
}
