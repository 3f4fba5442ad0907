/** What clients know about writes: sent, acknowledged, or refused for certain. Sent only: the answer never came. */
export interface Fate {
  readonly sent: Set<string>
  readonly acknowledged: Set<string>
  readonly refused: Set<string>
}

interface Count {
  sent: number
  acknowledged: number
}

/** Everything the clients of a mixed load know. Plain data: `structuredClone` keeps a moment of it. */
export interface Ledger {
  readonly notes: Fate
  readonly transfers: Fate
  /** Revision of each slot, which one client alone moves on. */
  readonly slots: Map<string, Count>
  /** Increments of the one shared counter. */
  readonly counter: Count
}

const newFate = (): Fate => ({ sent: new Set(), acknowledged: new Set(), refused: new Set() })

export const newLedger = (): Ledger => ({
  notes: newFate(),
  transfers: newFate(),
  slots: new Map(),
  counter: { sent: 0, acknowledged: 0 },
})

export const accountIds = ['a', 'b', 'c', 'd', 'e'] as const
export const firstBalance = 1000

/** What is stored, of the collections that a mixed load writes. */
export interface Stored {
  readonly notes: readonly { _id: string; size: number; text: string }[]
  readonly transfers: readonly { _id: string; from: string; to: string; amount: number }[]
  readonly accounts: readonly { _id: string; balance: number }[]
  readonly slots: readonly { _id: string; revision: number; says: string }[]
  readonly counters: readonly { _id: string; value: number }[]
}

/** What is stored and cannot be, or is missing and must not be; empty when all is well. */
export function violations(stored: Stored, ledger: Ledger): string[] {
  return [
    ...fateViolations('note', stored.notes, ledger.notes),
    ...stored.notes.filter(({ size, text }) => text.length !== size).map(({ _id }) => `note ${_id} is not whole`),
    ...fateViolations('transfer', stored.transfers, ledger.transfers),
    ...balanceViolations(stored),
    ...stored.slots.filter(({ revision, says }) => says !== `r${revision}`).map(({ _id }) => `slot ${_id} is half new`),
    ...[...ledger.slots].flatMap(([id, count]) =>
      countViolations(`slot ${id}`, stored.slots.find(({ _id }) => _id === id)?.revision, count),
    ),
    ...countViolations('counter', stored.counters[0]?.value, ledger.counter),
  ]
}

function fateViolations(kind: string, found: readonly { _id: string }[], fate: Fate): string[] {
  const ids = new Set(found.map(({ _id }) => _id))
  return [
    ...[...fate.acknowledged].filter(id => !ids.has(id)).map(id => `${kind} ${id} was acknowledged and is gone`),
    ...[...ids].filter(id => !fate.sent.has(id)).map(id => `${kind} ${id} was never sent`),
    ...[...ids].filter(id => fate.refused.has(id)).map(id => `${kind} ${id} was refused and is there`),
  ]
}

function countViolations(what: string, value: number | undefined, { sent, acknowledged }: Count): string[] {
  if (acknowledged === 0 && value === undefined) return []
  if (value !== undefined && value >= acknowledged && value <= sent) return []
  return [`${what} is ${value}, ${acknowledged} acknowledged, ${sent} sent`]
}

/** A transfer is a transaction over two accounts and its own document: all of it or nothing. */
function balanceViolations({ accounts, transfers }: Stored): string[] {
  return accounts.flatMap(({ _id, balance }) => {
    const given = transfers.filter(({ from }) => from === _id).reduce((sum, { amount }) => sum + amount, 0)
    const taken = transfers.filter(({ to }) => to === _id).reduce((sum, { amount }) => sum + amount, 0)
    const due = firstBalance - given + taken
    return balance === due ? [] : [`account ${_id} holds ${balance}, its transfers say ${due}`]
  })
}
