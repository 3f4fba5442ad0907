import type { CaseDetail } from '@shared/cases/case-views'
import { caseIn } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
let caseNo: string
beforeAll(async () => {
  cloud = await startTestCloud()
  const caseId = await caseIn(cloud, 'answered', { queryCode: 'GHJK6789' })
  caseNo = (await cloud.services.db.collection('cases').get(caseId))?.caseNo ?? ''
})
afterAll(() => cloud.stop())

const track = (who: string, input: object) => cloud.ask<CaseDetail>(who, 'cases', 'track', input)
const wrong = (who: string, input: object) => cloud.refusal(who, 'cases', 'track', input)
const right = () => ({ caseNo, queryCode: 'GHJK6789' })

describe('asking by number and query code', () => {
  it('shows the case to read, masked and without any act', async () => {
    const detail = await track('uid:stranger-1', { caseNo: ` ${caseNo.toLowerCase()} `, queryCode: 'ghjk6789' })
    expect(detail).toMatchObject({ viewer: 'codeHolder', caseNo, acts: [], reporter: { phoneMasked: '138****2216' } })
    expect(detail.events[0]?.actor.kind).toBe('reporter')
    expect(JSON.stringify(detail)).not.toContain('13812342216')
  })

  it.each([
    ['a wrong code', () => ({ caseNo, queryCode: 'GHJK6788' })],
    ['a wrong number', () => ({ caseNo: 'QH20261123-9999', queryCode: 'GHJK6789' })],
    ['an empty code', () => ({ caseNo, queryCode: '' })],
    ['both wrong', () => ({ caseNo: 'x', queryCode: 'y' })],
  ])('answers %s like any other', async (_what, input) => {
    expect(await wrong('uid:stranger-2', input())).toBe('CASE_NOT_FOUND')
  })

  it('never opens what a worker entered, which has no code', async () => {
    const entry = { submissionId: 'entry-without-code-1', text: '路面塌陷', photos: [], categoryId: 'hazard' }
    const place = { scannedGridCode: null, pin: null, pickedGridCode: null, buildingId: null, label: null }
    const rest = { place, channel: 'found', urgent: false, solvedNote: null }
    const entered = await cloud.ask<{ caseNo: string }>('custom:worker-wang', 'cases', 'quickEntry', {
      ...entry,
      ...rest,
    })
    expect(await wrong('uid:stranger-3', { caseNo: entered.caseNo, queryCode: '' })).toBe('CASE_NOT_FOUND')
  })

  it('ends after five wrong tries of one caller, also for the right code, until 15 minutes are over', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await wrong('uid:guesser', { caseNo: `QH-${n}`, queryCode: 'x' })).toBe('CASE_NOT_FOUND')
    const answer = await cloud.call('uid:guesser', 'cases', 'track', right())
    expect(answer).toMatchObject({ ok: false, error: { code: 'TOO_MANY_TRIES', retryAfterMs: 15 * 60_000 } })
    cloud.clock.advance(15 * 60_000)
    expect((await track('uid:guesser', right())).caseNo).toBe(caseNo)
  })

  it('never keeps the holder out, however many strangers try the number', async () => {
    for (let n = 0; n < 30; n += 1)
      expect(await wrong(`uid:stranger-many-${n}`, { caseNo, queryCode: 'x' })).toBeDefined()
    for (let n = 0; n < 3; n += 1) expect((await track('uid:holder', right())).caseNo).toBe(caseNo)
  })

  it('leaves everybody one try on a number that twenty wrong ones have met, until 15 minutes are over', async () => {
    const tried = { caseNo: 'QH20261123-0404', queryCode: 'x' }
    for (let n = 0; n < 20; n += 1) expect(await wrong(`uid:many-${n}`, tried)).toBe('CASE_NOT_FOUND')
    expect(await wrong('uid:late', tried)).toBe('CASE_NOT_FOUND')
    expect(await wrong('uid:late', tried)).toBe('TOO_MANY_TRIES')
    expect(await wrong('uid:late', { ...tried, caseNo: 'QH20261123-0405' })).toBe('CASE_NOT_FOUND')
    cloud.clock.advance(15 * 60_000)
    expect(await wrong('uid:late', tried)).toBe('CASE_NOT_FOUND')
    expect(await wrong('uid:late', tried)).toBe('CASE_NOT_FOUND')
  })

  it('lets nobody past the limit by trying many at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => wrong('uid:burst', { caseNo: `QH-burst-${n}`, queryCode: 'x' })),
    )
    expect(codes.filter(code => code === 'CASE_NOT_FOUND')).toHaveLength(5)
  })

  it('counts only what was wrong', async () => {
    for (let n = 0; n < 8; n += 1) await track('uid:regular', right())
  })

  it('keeps neither caller nor number in what it counts', async () => {
    const attempts = await cloud.services.db.collection('attempts').find({ where: {}, limit: 100 })
    expect(attempts.length).toBeGreaterThan(0)
    expect(JSON.stringify(attempts)).not.toMatch(/QH2026|guesser/)
  })
})
