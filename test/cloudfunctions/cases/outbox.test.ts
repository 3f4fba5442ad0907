import { sweep } from '../../../cloudfunctions/modules/cases/sweep'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { act, caseIn, report } from '../../support/act'
import { aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { interrupt, interrupted, killedAt } from '../../support/interrupted'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const told = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 }))
    .map(each => `${each.personId} ${each.kind}`)
    .sort()
const waiting = async (caseId: string) =>
  (await cloud.services.db.collection('cases').get(caseId))?.outbox.map(each => each.kind)
const theEnd = async () => {
  throw new Error('the process ends here')
}

describe('messages of an act', () => {
  it('arrive with the act, and the sweep takes them out of the outbox a minute later', async () => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await told(caseId)).toEqual(['resident-li caseAccepted', 'worker-wang caseAssigned'])
    await cloud.sweep()
    expect(await waiting(caseId)).toEqual(['caseAssigned', 'caseAccepted'])
    cloud.clock.advance(60_000)
    expect(await cloud.sweep()).toMatchObject({ late: 0 })
    expect(await waiting(caseId)).toEqual([])
    expect(await told(caseId)).toHaveLength(2)
  })

  it('of a report are delivered once when the process is killed between the two writes', async () => {
    const input = aReport()
    const submit = () => cloud.ask<{ caseNo: string }>('custom:resident-li', 'cases', 'submit', input)
    await killedAt(cloud, { collection: 'inbox', method: 'insertMany' }, submit)
    expect(await told(input.submissionId)).toEqual([])
    const stored = await cloud.services.db.collection('cases').get(input.submissionId)
    expect((await submit()).caseNo).toBe(stored?.caseNo)
    cloud.clock.advance(60_000)
    expect(await cloud.sweep()).toMatchObject({ late: 1 })
    expect(await cloud.sweep()).toMatchObject({ late: 0 })
    expect(await told(input.submissionId)).toEqual(['worker-wang caseAssigned'])
    expect(await waiting(input.submissionId)).toEqual([])
  })

  it('of a later act as well, and the act done again changes nothing', async () => {
    const caseId = await report(cloud)
    const request = { caseId, requestId: newId() }
    const accept = () => cloud.ask('custom:worker-wang', 'cases', 'accept', request)
    await killedAt(cloud, { collection: 'inbox', method: 'insertMany' }, accept)
    expect(await accept()).toMatchObject({ status: 'handling', revision: 3 })
    cloud.clock.advance(60_000)
    expect(await cloud.sweep()).toMatchObject({ late: 1 })
    expect(await told(caseId)).toEqual(['resident-li caseAccepted', 'worker-wang caseAssigned'])
  })

  it('wait when the inbox cannot be written, and the act succeeds all the same', async () => {
    const caseId = await report(cloud)
    interrupt(cloud, { collection: 'inbox', method: 'insertMany', by: theEnd })
    await act(cloud, 'worker-wang', caseId, 'accept')
    expect(await told(caseId)).toEqual(['worker-wang caseAssigned'])
    cloud.clock.advance(60_000)
    expect(await cloud.sweep()).toMatchObject({ late: 1 })
    expect(await told(caseId)).toContain('resident-li caseAccepted')
  })

  it('are neither there nor waiting when the act itself was not written', async () => {
    const caseId = await report(cloud)
    const accept = () => act(cloud, 'worker-wang', caseId, 'accept')
    await killedAt(cloud, { collection: 'cases', method: 'update' }, accept)
    expect(await waiting(caseId)).toEqual(['caseAssigned'])
    expect(await cloud.services.db.collection('cases').get(caseId)).toMatchObject({ status: 'dispatched', revision: 2 })
  })

  it('stay read when they have been read before the sweep', async () => {
    const caseId = await report(cloud)
    await cloud.ask('custom:worker-wang', 'inbox', 'markRead', { requestId: newId(), caseId })
    cloud.clock.advance(60_000)
    await cloud.sweep()
    const [message] = await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 2 })
    expect(message?.readAt).not.toBeNull()
    expect(await waiting(caseId)).toEqual([])
  })
})

describe('a sweep of the outboxes', () => {
  const sweeping = (interruption: Parameters<typeof interrupted>[1]) =>
    createTimer('sweep', sweep, { ...cloud.services, db: interrupted(cloud.services.db, interruption) })({}, {})

  async function undelivered(): Promise<string> {
    const input = aReport()
    const submit = () => cloud.ask('custom:resident-li', 'cases', 'submit', input)
    await killedAt(cloud, { collection: 'inbox', method: 'insertMany' }, submit)
    return input.submissionId
  }

  it('that dies before it takes anything out delivers nothing twice', async () => {
    const caseId = await undelivered()
    cloud.clock.advance(60_000)
    await expect(sweeping({ collection: 'cases', method: 'update', by: theEnd })).rejects.toThrow('ends here')
    expect(await waiting(caseId)).toEqual(['caseAssigned'])
    expect(await cloud.sweep()).toMatchObject({ late: 0 })
    expect(await told(caseId)).toEqual(['worker-wang caseAssigned'])
    expect(await waiting(caseId)).toEqual([])
  })

  it('that meets another delivers once', async () => {
    const caseIds = [await undelivered(), await undelivered()]
    cloud.clock.advance(60_000)
    await Promise.all([cloud.sweep(), cloud.sweep(), cloud.sweep()])
    for (const caseId of caseIds) expect(await told(caseId)).toEqual(['worker-wang caseAssigned'])
  })

  it('leaves what an act puts in meanwhile', async () => {
    const caseId = await report(cloud)
    cloud.clock.advance(60_000)
    const accept = () => act(cloud, 'worker-wang', caseId, 'accept')
    const actMeanwhile = () => killedAt(cloud, { collection: 'inbox', method: 'insertMany' }, accept)
    await sweeping({ collection: 'inbox', method: 'find', by: actMeanwhile })
    expect(await waiting(caseId)).toEqual(['caseAccepted'])
    cloud.clock.advance(60_000)
    await cloud.sweep()
    expect(await told(caseId)).toEqual(['resident-li caseAccepted', 'worker-wang caseAssigned'])
  })
})
