import { replayCase } from '@shared/cases/apply-event'
import { anEntry, aPlace } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

async function enter(who: string, more: Parameters<typeof anEntry>[0] = {}) {
  const { caseId } = await cloud.ask<{ caseId: string }>(`custom:${who}`, 'cases', 'quickEntry', anEntry(more))
  const stored = await cloud.services.db.collection('cases').get(caseId)
  if (!stored) throw new Error('nothing was stored')
  expect(replayCase(stored)).toEqual(stored)
  const messages = await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 20 })
  return { stored, told: messages.map(each => `${each.personId} ${each.kind}`).sort() }
}

describe('quick entry', () => {
  it('lies in the own grid without a place, accepted by the worker', async () => {
    const { stored, told } = await enter('worker-wang')
    expect(stored).toMatchObject({
      status: 'handling',
      gridCode: codes.gridA,
      assignee: { id: 'worker-wang' },
      firstResponder: { personId: 'worker-wang' },
      route: { place: 'workerGrid', duty: 'self', gridName: '第七网格' },
      reporter: null,
    })
    expect(told).toEqual([])
  })

  it('is answered and closed when it is solved, with nobody to wait for', async () => {
    const { stored } = await enter('worker-wang', { solvedNote: '当场清走了' })
    expect(stored).toMatchObject({
      status: 'closed',
      reply: { text: '当场清走了' },
      reopenUntil: null,
      // Archived fifteen days later, like whatever ended.
      nextCheckAt: beijing('2026-12-09T00:00'),
    })
    expect(stored.events.map(event => event.kind)).toEqual([
      'registered',
      'dispatched',
      'accepted',
      'resolved',
      'closed',
    ])
  })

  it('was told by being solved before their eyes', async () => {
    const { stored } = await enter('worker-wang', { channel: 'inPerson', solvedNote: '当场清走了' })
    expect(stored).toMatchObject({ status: 'closed', feedback: { channel: 'visit', byName: '王芳' } })
  })

  it('goes to the owner of another place; who was asked first stays answerable', async () => {
    const { stored, told } = await enter('worker-wang', { place: aPlace({ scannedGridCode: codes.gridB }) })
    expect(stored).toMatchObject({
      status: 'dispatched',
      assignee: { id: 'worker-chen' },
      firstResponder: { personId: 'worker-wang' },
    })
    expect(told).toEqual(['worker-chen caseAssigned'])
    expect(await cloud.ask('custom:worker-wang', 'cases', 'get', { caseId: stored._id })).toMatchObject({
      viewer: 'staff',
    })
  })

  it('alerts leader and station at once when urgent', async () => {
    const { told } = await enter('worker-wang', { urgent: true })
    expect(told).toEqual(['desk-lin caseUrgent', 'leader-zhao caseUrgent'])
  })

  it('goes past the worker it may be about, who does not see it either', async () => {
    const { stored, told } = await enter('worker-wang', {
      place: aPlace({ scannedGridCode: codes.gridB }),
      categoryId: 'conduct',
      channel: 'inPerson',
    })
    expect(stored).toMatchObject({
      status: 'dispatched',
      assignee: { kind: 'desk', id: codes.osmanthus },
      route: { place: 'scannedGrid', duty: 'deskAboutStaff' },
      firstResponder: { personId: 'worker-wang' },
    })
    expect(told).toEqual(['desk-lin caseAssigned'])
    expect(await cloud.refusal('custom:worker-chen', 'cases', 'get', { caseId: stored._id })).toBe('CASE_NOT_FOUND')
  })

  it('is not for staff to settle among themselves what is about staff', async () => {
    const { stored } = await enter('worker-wang', { categoryId: 'conduct' })
    expect(stored).toMatchObject({ assignee: { kind: 'desk', id: codes.osmanthus }, route: { place: 'workerGrid' } })
    const solved = anEntry({ categoryId: 'conduct', solvedNote: '说过了' })
    expect(await cloud.refusal('custom:worker-wang', 'cases', 'quickEntry', solved)).toBe('NOT_ALLOWED')
  })

  it('closes at the answer what a worker found', async () => {
    const { stored } = await enter('worker-wang')
    const request = { caseId: stored._id, requestId: 'resolve-it-0000001', reply: '清走了', photos: [] }
    const detail = await cloud.ask('custom:worker-wang', 'cases', 'resolve', request)
    expect(detail).toMatchObject({ status: 'closed', reopenUntil: null })
  })

  it('is entered once, however often it is sent', async () => {
    const entry = anEntry()
    const both = await Promise.all([1, 2].map(() => cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)))
    expect(both[0]).toEqual(both[1])
    expect(await cloud.refusal('custom:worker-chen', 'cases', 'quickEntry', entry)).toBe('NOT_ALLOWED')
  })

  it.each([
    ['a station', 'desk-lin', codes.osmanthus, []],
    ['a leader', 'leader-zhao', codes.osmanthus, ['desk-lin caseAssigned']],
    ['a street', 'desk-ma', codes.street, []],
  ])('without a place, what %s logs goes to the desk of what they look after', async (_who, who, desk, toldOf) => {
    const { stored, told } = await enter(who)
    expect(stored).toMatchObject({
      assignee: { kind: 'desk', id: desk },
      route: { place: 'unknown', duty: 'deskOutside' },
      place: { source: 'none' },
    })
    expect(stored.orgPath.at(-1)).toBe(desk)
    expect(told).toEqual(toldOf)
  })

  it('keeps in the grid what a worker describes in words', async () => {
    const { stored } = await enter('worker-wang', {
      place: aPlace({ scannedGridCode: codes.gridA, label: '3 号楼后面' }),
    })
    expect(stored).toMatchObject({
      gridCode: codes.gridA,
      place: { label: '3 号楼后面' },
      assignee: { id: 'worker-wang' },
    })
  })

  it.each(['resident-li', 'handler-liu', 'supervisor-zhou', 'outlet-guo', 'admin-ding'])('is not for %s', async who => {
    expect(await cloud.refusal(`custom:${who}`, 'cases', 'quickEntry', anEntry())).toBe('NOT_ALLOWED')
  })
})
