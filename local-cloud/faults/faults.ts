import { CloudError } from '../errors'
import { type Fault, type FaultPlan, type FaultRule, readFaultPlan, type Span } from './fault-rule'
import { seededRandom } from './random'

/** A request as rules look at it. */
export interface FaultTarget {
  action: string
  collection?: unknown
  functionName?: unknown
}

/** What happens to one request. */
export interface Strike {
  latencyMs: number
  error?: CloudError
  cut?: 'before' | 'after'
  silence?: 'before' | 'after'
  /** What WeChat's servers answer. */
  errcode?: number
}

/** How a process of a function is killed. */
export interface Kill {
  when: 'before' | 'during' | 'after'
  afterMs: number
}

/** A rule with what it has done so far. */
export interface FaultState {
  rule: FaultRule
  matched: number
  struck: number
}

interface ArmedRule extends FaultState {
  random: () => number
}

const KILL_AFTER_MS = 10
type Kind = Fault['kind']
const ON_REQUESTS: Kind[] = ['latency', 'error', 'cut', 'silence', 'errcode']

/** Faults on demand. Without rules nothing is looked at. */
export class Faults {
  private rules: ArmedRule[] = []

  /** Replaces the rules and begins their random numbers anew. @throws INVALID_PARAM for a malformed rule */
  set(plan: FaultPlan): void {
    const { rules, seed = 1 } = readFaultPlan(plan)
    // A stream for each rule, so that one rule's requests do not change another's luck.
    this.rules = rules.map((rule, i) => ({ rule, matched: 0, struck: 0, random: seededRandom(seed + i * 7919) }))
  }

  clear(): void {
    this.rules = []
  }

  get states(): FaultState[] {
    return this.rules.map(({ rule, matched, struck }) => ({ rule, matched, struck }))
  }

  /** What happens to a request; undefined: nothing. Delays add up, of the other faults the first counts. */
  strike(target: FaultTarget): Strike | undefined {
    if (this.rules.length === 0) return undefined
    const struck: Strike = { latencyMs: 0 }
    let any = false
    for (const { fault, random } of this.falling(target, ON_REQUESTS)) {
      any = true
      if (fault.kind === 'latency') struck.latencyMs += within(fault.ms, random)
      else if (isDecided(struck)) continue
      else if (fault.kind === 'error') struck.error = new CloudError(fault.code, fault.message ?? 'fault on demand')
      else if (fault.kind === 'cut') struck.cut = fault.when
      else if (fault.kind === 'silence') struck.silence = fault.when
      else if (fault.kind === 'errcode') struck.errcode = fault.errcode
    }
    return any ? struck : undefined
  }

  /** Whether and when the process that runs a call dies. */
  killing(functionName: string): Kill | undefined {
    if (this.rules.length === 0) return undefined
    const target = { action: 'functions.invokeFunction', functionName }
    for (const { fault, random } of this.falling(target, ['kill'])) {
      if (fault.kind === 'kill') return { when: fault.when, afterMs: within(fault.afterMs ?? KILL_AFTER_MS, random) }
    }
    return undefined
  }

  /** @throws an error as SQLite's, when the disk is to be full */
  checkDisk(action: 'disk.write' | 'disk.commit'): void {
    if (this.rules.length === 0) return
    for (const _ of this.falling({ action }, ['disk-full'])) {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    }
  }

  /** The faults of those matching rules that strike this time. */
  private *falling(target: FaultTarget, kinds: Kind[]): Generator<{ fault: Fault; random: () => number }> {
    for (const armed of this.rules) {
      const { rule, random } = armed
      if (!kinds.includes(rule.fault.kind) || !matches(rule, target)) continue
      const nth = armed.matched++
      const isHit = random() < (rule.rate ?? 1)
      if (nth < (rule.skip ?? 0) || !isHit || armed.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) continue
      armed.struck++
      yield { fault: rule.fault, random }
    }
  }
}

function matches({ on, collection, functionName }: FaultRule, target: FaultTarget): boolean {
  const isAction = on.endsWith('*') ? target.action.startsWith(on.slice(0, -1)) : target.action === on
  return (
    isAction &&
    (collection === undefined || collection === target.collection) &&
    (functionName === undefined || functionName === target.functionName)
  )
}

const isDecided = ({ error, cut, silence, errcode }: Strike) =>
  Boolean(error || cut || silence) || errcode !== undefined

const within = (span: Span, random: () => number) =>
  typeof span === 'number' ? span : span[0] + random() * (span[1] - span[0])
