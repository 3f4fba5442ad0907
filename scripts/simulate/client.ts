import type { Answer, BoundAction } from '../../shared/kernel/contract'
import { commonErrors } from '../../shared/kernel/contract'
import type { Random } from '../demo/random'
import type { County } from './county'
import { drawFault } from './luck'

/** What the people of the simulation know for sure: the acts that were acknowledged to them, and those refused. */
export interface Ledger {
  /** Case id by the id of an act (or of a submission) that was answered with success. */
  readonly acknowledged: Map<string, string>
  readonly refused: Map<string, string>
  /** Answers that no contract allows. */
  readonly defects: string[]
  calls: number
  faults: number
}

export const emptyLedger = (): Ledger => ({
  acknowledged: new Map(),
  refused: new Map(),
  defects: [],
  calls: 0,
  faults: 0,
})

/** Sends things as an app does: what gets no answer is sent again with the same ids until there is one. */
export interface Client {
  send(personId: string, action: BoundAction, input: object): Promise<Answer<unknown>>
  /** Tries something that is not theirs to do; only whether the answer is one of the contract counts. */
  poke(personId: string, action: BoundAction, input: object): Promise<void>
  /** The same twice at the same moment, as a double tap. */
  sendTwice(personId: string, action: BoundAction, input: object): Promise<void>
}

const mostTries = 6

export function createClient(county: County, ledger: Ledger, random: Random, faultRate: number): Client {
  async function once(personId: string, action: BoundAction, input: object, isStruck: boolean) {
    const rule = isStruck ? drawFault(random, faultRate, action.fn) : null
    if (rule) {
      ledger.faults += 1
      county.cloud.faults.set({ rules: [rule], seed: random.int(1, 1e9) })
    }
    ledger.calls += 1
    try {
      const answer = await county.call(personId, action.fn, action.name, input)
      const isTrouble = !answer.ok && answer.error.code === 'SERVER_TROUBLE'
      if (isTrouble && !rule) note(personId, action, input, 'SERVER_TROUBLE without a fault')
      return isTrouble ? null : answer
    } catch (error) {
      if (!rule) note(personId, action, input, String(error))
      return null
    } finally {
      if (rule) county.cloud.faults.clear()
    }
  }

  const note = (personId: string, { fn, name }: BoundAction, input: object, what: string) =>
    ledger.defects.push(`${fn}.${name} by ${personId}: ${what}; ${JSON.stringify(input).slice(0, 200)}`)

  function checkCode(personId: string, action: BoundAction, input: object, answer: Answer<unknown>): void {
    const codes: readonly string[] = [...commonErrors, ...action.errors]
    if (answer.ok || codes.includes(answer.error.code)) return
    note(personId, action, input, `${answer.error.code} is not in the contract`)
  }

  function remember(personId: string, action: BoundAction, input: object, answer: Answer<unknown>): void {
    const { requestId, submissionId, caseId } = input as Partial<Record<string, string>>
    const id = submissionId ?? requestId
    checkCode(personId, action, input, answer)
    if (!answer.ok) {
      if (id) ledger.refused.set(id, answer.error.code)
    } else if (id && action.fn === 'cases') {
      ledger.acknowledged.set(id, submissionId ?? caseId ?? '')
      ledger.refused.delete(id)
    }
  }

  return {
    async send(personId, action, input) {
      for (let tried = 1; tried <= mostTries; tried += 1) {
        const answer = await once(personId, action, input, tried < mostTries)
        if (!answer) continue
        remember(personId, action, input, answer)
        return answer
      }
      return { ok: false, error: { code: 'SERVER_TROUBLE' }, traceId: '' }
    },
    async poke(personId, action, input) {
      const answer = await once(personId, action, input, true)
      if (answer) checkCode(personId, action, input, answer)
    },
    async sendTwice(personId, action, input) {
      const both = await Promise.all([1, 2].map(() => once(personId, action, input, false)))
      const [first, second] = both
      for (const answer of both) if (answer) remember(personId, action, input, answer)
      if (first?.ok !== second?.ok) note(personId, action, input, 'a double tap was answered in two ways')
    },
  }
}
