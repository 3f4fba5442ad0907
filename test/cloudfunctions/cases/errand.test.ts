import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import { act, caseIn, refused, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  cloud = await startTestCloud()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const errand = async () => {
  const caseId = await report(cloud, { categoryId: 'errandSenior', text: '想办老年优待证' })
  await act(cloud, 'worker-wang', caseId, 'accept')
  return caseId
}
const record = (caseId: string, kind: 'received' | 'returned' | 'kept', ...materialIds: string[]) =>
  act(cloud, 'worker-wang', caseId, 'recordErrand', { step: { kind, materialIds, because: '街道留存' } })
const refuse = (caseId: string, kind: string, ...materialIds: string[]) =>
  refused(cloud, 'worker-wang', caseId, 'recordErrand', { step: { kind, materialIds, because: '街道留存' } })
const asResident = (caseId: string) => cloud.ask<CaseDetail>('custom:resident-li', 'cases', 'get', { caseId })

describe('全程代办', () => {
  it('begins with the checklist of its category, and nothing else has one', async () => {
    const { errand: asked } = await asResident(await errand())
    expect(asked?.materials.map(each => [each.id, each.name, each.receivedAt])).toEqual([
      ['idCard', '身份证', null],
      ['household', '户口本', null],
      ['photo', '一寸照片', null],
    ])
    expect((await asResident(await report(cloud))).errand).toBeNull()
  })

  it('gives a numbered receipt for every hand-over, which the resident reads', async () => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard', 'photo')
    await record(caseId, 'returned', 'idCard')
    await record(caseId, 'kept', 'photo')
    const { errand: seen, caseNo, events } = await asResident(caseId)
    expect(seen?.receipts).toMatchObject([
      { no: `${caseNo}-01`, kind: 'received', byName: '王芳', names: ['身份证', '一寸照片'] },
      { no: `${caseNo}-02`, kind: 'returned', names: ['身份证'] },
      { no: `${caseNo}-03`, kind: 'kept', names: ['一寸照片'] },
    ])
    expect(seen?.materials.map(each => [each.receiptNo, each.returnedAt !== null, each.keptBecause])).toEqual([
      [`${caseNo}-01`, true, null],
      [null, false, null],
      [`${caseNo}-01`, false, '街道留存'],
    ])
    expect(events.at(-1)?.note).toBe('街道留存')
    const told = await cloud.services.db.collection('inbox').count({ personId: 'resident-li', kind: 'errandReceipt' })
    expect(told).toBe(3)
  })

  it.each([
    ['what was not received cannot go back', 'returned', 'household'],
    ['nor be kept', 'kept', 'household'],
    ['what was received is not received again', 'received', 'idCard'],
    ['what is on no list is not taken', 'received', 'gold'],
  ])('%s', async (_what, kind, materialId) => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard')
    expect(await refuse(caseId, kind, materialId)).toBe('CASE_STATE_FORBIDS')
    expect((await asResident(caseId)).errand?.receipts).toHaveLength(1)
  })

  it('is not done while papers are still here', async () => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard', 'photo')
    expect(await refused(cloud, 'worker-wang', caseId, 'resolve')).toBe('MATERIALS_NOT_RETURNED')
    await record(caseId, 'returned', 'idCard')
    await record(caseId, 'kept', 'photo')
    expect(await act(cloud, 'worker-wang', caseId, 'resolve')).toMatchObject({ status: 'answered' })
  })

  it('papers go back after it was withdrawn, and nothing new is taken then', async () => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard')
    await act(cloud, 'resident-li', caseId, 'withdraw')
    expect(await refuse(caseId, 'received', 'photo')).toBe('CASE_STATE_FORBIDS')
    expect((await record(caseId, 'returned', 'idCard')).errand?.receipts).toHaveLength(2)
  })

  it('papers that stay when it has ended are told to who has them every week, until they are back', async () => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard')
    await act(cloud, 'resident-li', caseId, 'withdraw')
    cloud.clock.set('2026-12-22T09:00')
    await cloud.sweep()
    const reminders = await cloud.services.db.collection('inbox').find({ where: { kind: 'materialsHeld' }, limit: 9 })
    expect(reminders.map(each => each.personId)).toEqual(Array.from({ length: 4 }, () => 'worker-wang'))
    await record(caseId, 'returned', 'idCard')
    await cloud.sweep()
    expect(await cloud.services.db.collection('cases').get(caseId)).toMatchObject({ status: 'archived' })
  })

  const sort = (caseId: string, categoryId: string) => act(cloud, 'worker-wang', caseId, 'recategorise', { categoryId })
  const papers = async (caseId: string) =>
    (await asResident(caseId)).errand?.materials.map(each => [each.id, each.receivedAt !== null]) ?? null

  it('begins when a case turns out to be one', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await sort(caseId, 'errandResidence')
    expect(await papers(caseId)).toEqual([
      ['idCard', false],
      ['home', false],
    ])
    await record(caseId, 'received', 'home')
    const final = (await cloud.services.db.collection('cases').get(caseId))!
    expect(replayCase(final)).toEqual(final)
  })

  it('that is none has no checklist, and is not left while papers are here', async () => {
    const caseId = await errand()
    await sort(caseId, 'inquiry')
    expect(await papers(caseId)).toBeNull()
    await sort(caseId, 'errandSenior')
    await record(caseId, 'received', 'idCard')
    expect(await refused(cloud, 'worker-wang', caseId, 'recategorise', { categoryId: 'inquiry' })).toBe(
      'MATERIALS_NOT_RETURNED',
    )
    await record(caseId, 'returned', 'idCard')
    await sort(caseId, 'inquiry')
    expect((await asResident(caseId)).errand?.receipts.map(each => each.names)).toEqual([['身份证'], ['身份证']])
    expect(await refuse(caseId, 'received', 'photo')).toBe('CASE_STATE_FORBIDS')
  })

  it('of another kind has the other checklist, and keeps what was handed over', async () => {
    const caseId = await errand()
    await record(caseId, 'received', 'idCard', 'photo')
    await sort(caseId, 'errandResidence')
    expect(await papers(caseId)).toEqual([
      ['idCard', true],
      ['home', false],
      ['photo', true],
    ])
    await record(caseId, 'returned', 'idCard', 'photo')
  })

  it('a receipt sent twice is one, two at once are two numbers', async () => {
    const caseId = await errand()
    const requestId = newId()
    const step = { kind: 'received', materialIds: ['idCard'] }
    const send = () => cloud.ask('custom:worker-wang', 'cases', 'recordErrand', { caseId, requestId, step })
    await send()
    await send()
    await Promise.all([record(caseId, 'received', 'photo'), record(caseId, 'received', 'household')])
    const numbers = (await asResident(caseId)).errand?.receipts.map(each => each.no.slice(-2))
    expect(numbers).toEqual(['01', '02', '03'])
  })
})
