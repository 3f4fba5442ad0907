import { type Doc, isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { compileExpression } from '../expression'
import { fieldPath } from '../field-path'
import type { Expression, Scope } from '../operator'

/** What a stage does to a field: keep it, drop it, compute it, or something of the kind to fields inside of it. */
export type FieldShape = 'keep' | 'drop' | { expression: Expression } | Shape

export class Shape {
  readonly fields = new Map<string, FieldShape>()

  /** @throws INVALID_PARAM when a field is named twice, or with a field inside of it */
  set([key = '', ...rest]: string[], shape: FieldShape): void {
    const known = this.fields.get(key)
    if (rest.length === 0) {
      if (known) throw invalidParam(`path collision at ${key}`)
      this.fields.set(key, shape)
      return
    }
    if (known && !(known instanceof Shape)) throw invalidParam(`path collision at ${key}`)
    const inner = known ?? new Shape()
    this.fields.set(key, inner)
    inner.set(rest, shape)
  }
}

/**
 * Reads `{field: …, 'a.b': …, a: {b: …}}` into one tree.
 * @param flags whether numbers and booleans say keep and drop; they are values otherwise
 */
export function readShape(stage: string, spec: Value, variables: string[], flags: boolean): Shape {
  const shape = new Shape()
  const read = (part: Doc, parents: string[]) => {
    if (Object.keys(part).length === 0) throw invalidParam(`${stage} needs at least one field`)
    for (const [name, value] of Object.entries(part)) {
      const path = [...parents, ...fieldPath(name)]
      const isFlag = flags && (typeof value === 'number' || typeof value === 'boolean')
      if (isFlag) shape.set(path, value ? 'keep' : 'drop')
      else if (isDoc(value) && !Object.keys(value)[0]?.startsWith('$')) read(value, path)
      else shape.set(path, { expression: compileExpression(value, variables) })
    }
  }
  if (!isDoc(spec)) throw invalidParam(`${stage} needs an object`)
  read(spec, [])
  return shape
}

/** A document with the computed fields of a shape put in; in lists they go into every element. */
export function withComputed(doc: Doc, shape: Shape, scope: Scope): Doc {
  const result = { ...doc }
  for (const [key, field] of shape.fields) {
    if (typeof field === 'string') continue
    const value = field instanceof Shape ? computeInside(result[key], field, scope) : field.expression(scope)
    if (value === undefined) delete result[key]
    else result[key] = value
  }
  return result
}

/** What is neither a document nor a list gives way to a document of the computed fields. */
function computeInside(value: Value | undefined, shape: Shape, scope: Scope): Value | undefined {
  if (!holdsExpressions(shape)) return value
  if (Array.isArray(value)) return value.map(element => computeInside(element, shape, scope) ?? null)
  return withComputed(value !== undefined && isDoc(value) ? value : {}, shape, scope)
}

const holdsExpressions = (shape: Shape): boolean =>
  [...shape.fields.values()].some(field =>
    field instanceof Shape ? holdsExpressions(field) : typeof field === 'object',
  )
