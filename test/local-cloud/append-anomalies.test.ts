import { anomalies } from './support/append-anomalies'
import type { Seen } from './support/append-plan'

type Read = readonly [key: string, list: readonly string[]]

/** A transaction that runs beside the others of its history. */
const beside = (id: string, reads: readonly Read[], appends: readonly string[], committed = true): Seen => ({
  id,
  startedAt: 0,
  endedAt: 9,
  committed,
  reads: reads.map(([key, list]) => ({ key, list, own: [] })),
  appended: appends.map(key => ({ key, element: `${id}.1` })),
})

const after = (earlier: Seen, later: Seen): Seen[] => [
  { ...earlier, endedAt: 1 },
  { ...later, startedAt: 2 },
]

const empty: readonly Read[] = [
  ['a', []],
  ['b', []],
]
const sInA: Read = ['a', ['s.1']]
const sInB: Read = ['b', ['s.1']]
const tInB: Read = ['b', ['t.1']]

it.each<[string, Seen[], Read[]]>([
  ['write skew', [beside('s', empty, ['a']), beside('t', empty, ['b'])], [sInA, tInB]],
  ['a snapshot from before a writer', [beside('s', [], ['a', 'b']), beside('t', empty, [])], [sInA, sInB]],
])('%s is allowed', (_, history, final) => {
  expect(anomalies(history, new Map(final))).toEqual([])
})

it.each<[string, Seen[], Read[]]>([
  ['half of a transaction', [beside('s', [], ['a', 'b']), beside('t', [sInA, ['b', []]], [])], [sInA, sInB]],
  ['a lost update', [beside('s', empty, ['a']), beside('t', empty, ['a'])], [['a', ['s.1', 't.1']]]],
  ['an append that is gone', [beside('s', [], ['a'])], [['a', []]]],
  ['an append made twice', [beside('s', [], ['a'])], [['a', ['s.1', 's.1']]]],
  ['a read of what was given up', [beside('s', [], ['a'], false), beside('t', [sInA], [])], [['a', []]]],
  ['a snapshot older than the transaction', after(beside('s', [], ['a']), beside('t', empty, [])), [sInA]],
  ['two reads that differ', [beside('s', [], ['a']), beside('t', [['a', []], sInA], [])], [sInA]],
  [
    'two writers that two readers see in different orders',
    [
      beside('s', [], ['a']),
      beside('t', [], ['b']),
      beside('u', [sInA, ['b', []]], []),
      beside('v', [['a', []], tInB], []),
    ],
    [sInA, tInB],
  ],
])('%s is found', (_, history, final) => {
  expect(anomalies(history, new Map(final))).not.toEqual([])
})
