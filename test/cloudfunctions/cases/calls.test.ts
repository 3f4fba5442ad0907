import http from 'node:http'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { act, caseIn } from '../../support/act'
import { aPlace, aReport } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { middleOf } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

/** Calls of the cloud's API that something makes: each is a round trip on the network. */
async function callsOf(run: () => Promise<unknown>): Promise<number> {
  const request = jest.spyOn(http, 'request')
  await run()
  const calls = request.mock.calls.length
  request.mockRestore()
  return calls
}

const submit = (more: Parameters<typeof aReport>[0] = {}, as = 'custom:resident-li') =>
  cloud.ask(as, 'cases', 'submit', aReport(more))

/** Calls of a report that comes a moment after the last one, so that no number is left over from it. */
async function callsOfReport(run: () => Promise<unknown>): Promise<number> {
  cloud.clock.advance(1500)
  return callsOf(run)
}

describe('calls of the database', () => {
  // Team, actor, number, case, message; the grid, unless its area was read a moment ago; and what the reporter reported
  // before, because it was through this instance (docs/adr/0014).
  it.each([
    ['a code', {}, 7],
    ['a pin', { place: aPlace({ pin: middleOf(0) }) }, 6],
  ] as const)('a report by %s', async (_place, more, calls) => {
    await submit(more)
    expect(await callsOfReport(() => submit(more))).toBe(calls)
  })

  // As the first, but the resident came with the team.
  it('a report by a resident who became known with an earlier one', async () => {
    await submit({}, 'uid:neighbour')
    expect(await callsOfReport(() => submit({}, 'uid:neighbour'))).toBe(6)
  })

  it('two reports within a second take their numbers together', async () => {
    await callsOfReport(() => submit())
    expect(await callsOf(() => submit())).toBe(7)
    expect(await callsOf(() => submit())).toBe(6)
  })

  // The link of an anonymous case is a document of its own, so a transaction: start and commit.
  it('an anonymous report', async () => {
    expect(await callsOfReport(() => submit({ anonymous: true, phone: null }))).toBe(9)
  })

  // Actor, case, what the act has to look up; case, message; and grid and people for the page that is answered.
  it.each<[CaseAct, CaseDetail['status'], string, number]>([
    ['accept', 'dispatched', 'worker-wang', 6],
    ['progress', 'handling', 'worker-wang', 6],
    ['ask', 'handling', 'worker-wang', 6],
    ['answerAsk', 'waiting', 'resident-li', 6],
    ['resolve', 'handling', 'worker-wang', 6],
    ['sendBack', 'dispatched', 'worker-wang', 7],
    ['transfer', 'handling', 'worker-wang', 7],
    ['revealContact', 'handling', 'worker-wang', 12],
    ['rate', 'answered', 'resident-li', 6],
    ['reopen', 'answered', 'resident-li', 7],
    ['withdraw', 'dispatched', 'resident-li', 6],
    ['escalate', 'handling', 'worker-wang', 8],
    ['submitForDecision', 'handling', 'worker-wang', 8],
    ['decide', 'deciding', 'desk-lin', 7],
    ['tell', 'answered', 'worker-wang', 5],
    ['supervise', 'handling', 'supervisor-zhou', 7],
    ['markUrgent', 'handling', 'worker-wang', 8],
  ])('%s', async (name, state, who, calls) => {
    const caseId = await caseIn(cloud, state)
    expect(await callsOf(() => act(cloud, who, caseId, name))).toBe(calls)
  })

  it('a look into the inbox', async () => {
    expect(await callsOf(() => cloud.ask('custom:worker-wang', 'inbox', 'poll'))).toBe(2)
  })

  // Rules; expired attempts, outboxes, common problems, what is due; heartbeat.
  it('a sweep that finds nothing to do', async () => {
    cloud.clock.advance(120_000)
    await cloud.sweep()
    cloud.clock.advance(60_000)
    expect(await callsOf(() => cloud.sweep())).toBe(6)
  })
})
