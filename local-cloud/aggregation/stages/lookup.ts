import type { StoredCollection } from '../../documents/collection'
import { compileFilter } from '../../documents/filter'
import { reach } from '../../documents/paths'
import { streamDocs } from '../../documents/stream'
import { type Doc, isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { compileExpression, scopeOf, variableName } from '../expression'
import { fieldPath } from '../field-path'
import { namedArguments } from '../operator'
import type { Running, Stage, StageCompiler, StageMaker } from '../stage'
import { put } from './put'

const NAMES = ['from', 'localField', 'foreignField', 'let', 'pipeline', 'as'] as const
type Options = Partial<Record<(typeof NAMES)[number], Value>>

/** Documents of another collection: those with an equal field, or the answer of a pipeline for each document. */
export const lookupStage: StageMaker = (operand, compiler) => {
  const options = namedArguments('$lookup', operand, NAMES, ['from', 'as'])
  const { from, as } = options
  if (typeof from !== 'string' || typeof as !== 'string') throw invalidParam('$lookup: from and as are names')
  const path = fieldPath(as)
  const find = options.pipeline === undefined ? findEqual(options) : findByPipeline(options, compiler)
  const stage: Stage = function* (docs, running) {
    const foreign = running.collection(from)
    for (const doc of docs) {
      running.tally.step()
      yield put(doc, path, [...find(doc, foreign, running)])
    }
  }
  return stage
}

type Find = (doc: Doc, foreign: StoredCollection, running: Running) => Iterable<Doc>

function findEqual(options: Options): Find {
  const { localField, foreignField } = options
  if (typeof localField !== 'string' || typeof foreignField !== 'string' || options.let !== undefined) {
    throw invalidParam('$lookup needs localField and foreignField, or a pipeline with let')
  }
  const path = fieldPath(localField)
  fieldPath(foreignField)
  return (doc, foreign, { tally }) => {
    const filter = equalTo(foreignField, localValues(doc, path))
    const test = compileFilter(filter)
    return streamDocs(foreign, { filter, sort: [], wanted: Infinity }, test, tally).docs
  }
}

/** A list finds what equals one of its elements; a missing field finds null and missing. */
const localValues = (doc: Doc, path: string[]): Value[] =>
  reach(doc, path).flatMap(value => (Array.isArray(value) ? value : [value ?? null]))

function equalTo(field: string, values: Value[]): Doc {
  const [only] = values
  if (values.length === 1 && only !== undefined) return { [field]: { $eq: only } }
  // A pattern in `$in` would match texts instead of being equal to patterns.
  if (values.some(value => value instanceof RegExp)) return { $or: values.map(value => ({ [field]: { $eq: value } })) }
  return { [field]: { $in: values } }
}

function findByPipeline(options: Options, compiler: StageCompiler): Find {
  if (options.localField !== undefined || options.foreignField !== undefined) {
    throw invalidParam('$lookup takes either a pipeline or localField and foreignField')
  }
  const bound = options.let ?? {}
  if (!isDoc(bound)) throw invalidParam('$lookup: let needs an object')
  const values = Object.entries(bound).map(
    ([name, value]) => [name, compileExpression(value, compiler.variables)] as const,
  )
  const names = values.map(([name]) => variableName(name))
  const pipeline = compiler.pipeline(options.pipeline as Value, [...compiler.variables, ...names])
  return (doc, foreign, running) => {
    const outer = scopeOf(doc, running.scope)
    const scope: Record<string, Value | undefined> = { ...running.scope }
    for (const [name, value] of values) scope[name] = value(outer)
    return pipeline.run(foreign, { ...running, scope })
  }
}
