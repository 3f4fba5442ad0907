import type { SortKeys } from '../documents/sort'
import { streamDocs } from '../documents/stream'
import { type Doc, isDoc, type Value } from '../documents/values'
import { CloudError, invalidParam } from '../errors'
import { compileMatch, impliedConditions } from './match'
import type { Scope } from './operator'
import type { Front, Pipeline, Stage, StageMaker } from './stage'
import { groupStage } from './stages/group'
import { lookupStage } from './stages/lookup'
import { addFieldsStage, projectStage } from './stages/project'
import {
  countStage,
  limitStage,
  matchFilter,
  matchStage,
  replaceRootStage,
  sampleStage,
  skipStage,
} from './stages/simple'
import { sortKeys, sortStage } from './stages/sort'
import { unwindStage } from './stages/unwind'

const STAGES: Record<string, StageMaker> = {
  $addFields: addFieldsStage,
  $count: countStage,
  $group: groupStage,
  $limit: limitStage,
  $lookup: lookupStage,
  $match: matchStage,
  $project: projectStage,
  $replaceRoot: replaceRootStage,
  $sample: sampleStage,
  $skip: skipStage,
  $unwind: unwindStage,
}

/** MongoDB's limit for one pipeline. */
const MAX_STAGES = 1000

type Step = [name: string, operand: Value]

/**
 * Compiles a pipeline. `$match` stages at its beginning and a `$sort` behind them are answered by the collection's
 * indexes; a limit behind a sort lets the sort keep no more than is needed.
 * @throws DATABASE_INVALID_OPERRATOR on a stage that is not supported
 */
export function compilePipeline(stages: Value, variables: string[] = []): Pipeline {
  const steps = readSteps(stages)
  const matches = countWhile(steps, ([name]) => name === '$match')
  const front = compileFront(steps.slice(0, matches), variables)
  const afterMatch = steps.slice(matches)
  const keys: SortKeys = afterMatch[0]?.[0] === '$sort' ? sortKeys(afterMatch[0][1]) : []
  const following = keys.length > 0 ? afterMatch.slice(1) : afterMatch
  const wanted = neededBy(following)
  const rest = compileSteps(following, variables)
  const ask = (scope: Scope): Front => ({ filter: front.filter(scope), sort: keys, wanted })
  return {
    front: ask,
    run: (collection, running) => {
      const asked = ask(running.scope)
      const test = (doc: Doc) => front.test(doc, running.scope)
      const { docs, ordered } = streamDocs(collection, asked, test, running.tally)
      const sorted = ordered ? docs : sortStage(keys, wanted)(docs, running)
      return rest.reduce((input: Iterable<Doc>, stage) => stage(input, running), sorted)
    },
  }
}

function readSteps(stages: Value): Step[] {
  if (!Array.isArray(stages) || stages.length > MAX_STAGES) {
    throw invalidParam(`a pipeline is a list of at most ${MAX_STAGES} stages`)
  }
  return stages.map(stage => {
    const [step, ...more] = isDoc(stage) ? Object.entries(stage) : []
    if (!step || more.length > 0) throw invalidParam('a stage has exactly one field')
    return step
  })
}

function compileFront(steps: Step[], variables: string[]) {
  const filters = steps.map(([, operand]) => matchFilter(operand))
  const filter: Doc = filters.length > 1 ? { $and: filters } : (filters[0] ?? {})
  const implied = impliedConditions(filter, variables)
  return {
    test: compileMatch(filter, variables),
    filter: (scope: Scope): Doc => {
      const more = implied.flatMap(conditions => conditions(scope))
      return more.length > 0 ? { $and: [filter, ...more] } : filter
    },
  }
}

function compileSteps(steps: Step[], variables: string[]): Stage[] {
  const compiler = { variables, pipeline: compilePipeline }
  return steps.map(([name, operand], i) => {
    if (name === '$sort') return sortStage(sortKeys(operand), neededBy(steps.slice(i + 1)))
    const make = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined
    if (make) return make(operand, compiler)
    throw new CloudError('DATABASE_INVALID_OPERRATOR', `unrecognized pipeline stage name: ${name.slice(0, 64)}`)
  })
}

/** How many documents the `$skip` and `$limit` stages at the beginning of the steps let through at most. */
function neededBy(steps: Step[]): number {
  let skipped = 0
  let wanted = Infinity
  for (const [name, operand] of steps) {
    if (typeof operand !== 'number' || (name !== '$skip' && name !== '$limit')) break
    if (name === '$skip') skipped += operand
    else wanted = Math.min(wanted, skipped + operand)
  }
  return wanted
}

function countWhile<T>(list: T[], test: (item: T) => boolean): number {
  const end = list.findIndex(item => !test(item))
  return end === -1 ? list.length : end
}
