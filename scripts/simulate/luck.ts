import type { FaultRule } from '../../local-cloud/faults/fault-rule'
import type { Random } from '../demo/random'

/** What may strike a call, once. Each is drawn as often as it is listed. */
const strikes: readonly ((random: Random, functionName: string) => FaultRule)[] = [
  (_, functionName) => ({
    on: 'functions.invokeFunction',
    functionName,
    times: 1,
    fault: { kind: 'cut', when: 'before' },
  }),
  (_, functionName) => ({
    on: 'functions.invokeFunction',
    functionName,
    times: 1,
    fault: { kind: 'cut', when: 'after' },
  }),
  (_, functionName) => ({
    on: 'functions.invokeFunction',
    functionName,
    times: 1,
    fault: { kind: 'cut', when: 'after' },
  }),
  (random, functionName) => ({
    on: 'functions.invokeFunction',
    functionName,
    times: 1,
    fault: { kind: 'kill', when: random.pick(['during', 'after']), afterMs: random.int(2, 12) },
  }),
  random => ({ on: 'database.*', skip: random.int(0, 5), times: 1, fault: { kind: 'error', code: 'SYS_ERR' } }),
  random => ({ on: 'database.*', skip: random.int(0, 5), times: 1, fault: { kind: 'cut', when: 'before' } }),
  random => ({ on: 'database.*', skip: random.int(0, 5), times: 1, fault: { kind: 'cut', when: 'after' } }),
  random => ({ on: 'database.*', times: 2, fault: { kind: 'latency', ms: random.int(5, 40) } }),
  () => ({ on: 'disk.commit', times: 1, fault: { kind: 'disk-full' } }),
]

/** The fault that one call meets, or null: most meet none. */
export const drawFault = (random: Random, rate: number, functionName: string): FaultRule | null =>
  random.chance(rate) ? random.pick(strikes)(random, functionName) : null
