import http from 'node:http'
import { shippedLimits } from '@shared/limits/limit-rules'
import { act, refused } from '../../support/act'
import { aPlace, aReport } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud('2026-11-23T09:41', shippedLimits)
})
afterEach(() => cloud.stop())

let texts = 0
const another = (more: Parameters<typeof aReport>[0] = {}) => {
  texts += 1
  return aReport({ text: `第 ${texts} 盏灯坏了`, ...more })
}
const li = 'custom:resident-li'
const call = (input: object, who = li) => cloud.call(who, 'cases', 'submit', input)
const minutes = (amount: number) => cloud.clock.advance(amount * 60_000)
const refusal = (code: string, more: object) => ({ ok: false, error: { code, ...more } })

describe('how many reports one person may make', () => {
  it('ten in an hour; then it says when the next is possible, and then it is', async () => {
    for (let n = 0; n < 10; n += 1) {
      expect(await call(another())).toMatchObject({ ok: true })
      minutes(1)
    }
    expect(await call(another())).toMatchObject(refusal('LIMIT_REACHED', { retryAfterMs: 50 * 60_000 }))
    expect(await call(another(), 'custom:resident-zhang')).toMatchObject({ ok: true })
    minutes(50)
    expect(await call(another())).toMatchObject({ ok: true })
    expect(await call(another())).toMatchObject(refusal('LIMIT_REACHED', { retryAfterMs: 60_000 }))
  })

  it('thirty in a day', async () => {
    for (let n = 0; n < 30; n += 1) {
      expect(await call(another())).toMatchObject({ ok: true })
      minutes(7)
    }
    expect(await call(another())).toMatchObject(refusal('LIMIT_REACHED', { retryAfterMs: (24 * 60 - 210) * 60_000 }))
  })

  it('a refused one leaves nothing and does not count; one that was taken stays taken', async () => {
    const first = another()
    const promise = await call(first)
    for (let n = 0; n < 9; n += 1) await call(another())
    const refused = another()
    for (let n = 0; n < 3; n += 1) expect(await call(refused)).toMatchObject({ ok: false })
    expect(await cloud.services.db.collection('cases').count({})).toBe(10)
    expect(await call(first)).toEqual(promise)
    minutes(60)
    expect(await call(refused)).toMatchObject({ ok: true })
  })

  it('counts anonymous ones too, apart from the others', async () => {
    const anonymous = () => another({ anonymous: true, phone: null, name: null })
    for (let n = 0; n < 10; n += 1) expect(await call(anonymous())).toMatchObject({ ok: true })
    expect(await call(anonymous())).toMatchObject(refusal('LIMIT_REACHED', { retryAfterMs: 60 * 60_000 }))
    expect(await call(another())).toMatchObject({ ok: true })
  })
})

describe('the same words again', () => {
  it('are shown the earlier case; who insists is taken, three times in all', async () => {
    const first = aReport()
    await call(first)
    minutes(30)
    const again = aReport({ text: ' 楼道灯坏了,晚上看不清！已经三天了 ' })
    const { caseNo, createdAt: at } = (await cloud.services.db.collection('cases').get(first.submissionId))!
    expect(await call(again)).toMatchObject(
      refusal('REPORTED_BEFORE', { earlier: { caseId: first.submissionId, caseNo, at } }),
    )
    expect(await call({ ...again, insists: true })).toMatchObject({ ok: true })
    expect(await call(aReport({ insists: true }))).toMatchObject({ ok: true })
    expect(await call(aReport({ insists: true }))).toMatchObject(
      refusal('LIMIT_REACHED', { retryAfterMs: (24 * 60 - 30) * 60_000 }),
    )
  })

  it('are found for who is anonymous, without a word kept beside the link', async () => {
    const anonymous = { anonymous: true, phone: null, name: null }
    const first = aReport(anonymous)
    await call(first)
    expect(await call(aReport(anonymous))).toMatchObject(
      refusal('REPORTED_BEFORE', { earlier: { caseId: first.submissionId } }),
    )
    const link = await cloud.services.db.collection('caseLinks').get(first.submissionId)
    expect(JSON.stringify(link)).not.toContain('楼道灯')
  })

  it.each([
    ['of somebody else', {}, 'custom:resident-zhang'],
    ['about another grid', { place: aPlace({ scannedGridCode: codes.gridB }) }, li],
    ['anonymously, after a named one', { anonymous: true, phone: null, name: null }, li],
  ])('%s are new', async (_what, more, who) => {
    await call(aReport())
    expect(await call(aReport(more), who)).toMatchObject({ ok: true })
  })

  it('after a day, or after the first was taken back, are new', async () => {
    const first = aReport()
    await call(first)
    await act(cloud, 'resident-li', first.submissionId, 'withdraw')
    expect(await call(aReport())).toMatchObject({ ok: true })
    minutes(24 * 60)
    expect(await call(aReport())).toMatchObject({ ok: true })
  })
})

it('costs no read for who was quiet, and one for who was not', async () => {
  const callsOf = async (run: () => Promise<unknown>) => {
    const request = jest.spyOn(http, 'request')
    await run()
    const calls = request.mock.calls.length
    request.mockRestore()
    return calls
  }
  await call(another(), 'custom:resident-zhang')
  minutes(0.025)
  const quiet = await callsOf(() => call(another()))
  minutes(0.025)
  expect(await callsOf(() => call(another()))).toBe(quiet + 1)
})

it('keeps what was suggested beside what was chosen', async () => {
  const suggested = { categoryId: 'fire', version: 3 }
  const report = another({ suggested })
  await call(report)
  expect(await cloud.services.db.collection('cases').get(report.submissionId)).toMatchObject({
    suggested,
    registeredCategoryId: 'facility',
  })
  const unknown = another({ suggested: { categoryId: 'gone', version: 3 } })
  await call(unknown)
  expect((await cloud.services.db.collection('cases').get(unknown.submissionId))?.suggested).toBeUndefined()
})

describe('adding to a case instead of reporting it again', () => {
  it('is told to who is responsible, stays in the log, and has an end', async () => {
    const first = aReport()
    await call(first)
    const caseId = first.submissionId
    const detail = await act(cloud, 'resident-li', caseId, 'supplement', { words: '昨晚全灭了' })
    expect(detail.events.at(-1)).toMatchObject({ kind: 'supplemented', note: '昨晚全灭了', actor: { kind: 'you' } })
    expect(detail.status).toBe('dispatched')
    const told = await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 9 })
    expect(told.map(({ kind, personId }) => [kind, personId])).toContainEqual(['reporterAdded', 'worker-wang'])
    for (let n = 1; n < 20; n += 1) await act(cloud, 'resident-li', caseId, 'supplement')
    expect(await refused(cloud, 'resident-li', caseId, 'supplement')).toBe('CASE_STATE_FORBIDS')
  })
})
