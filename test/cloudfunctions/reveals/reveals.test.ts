import type { OutputOf } from '@shared/kernel/contract'
import { shippedLimits } from '@shared/limits/limit-rules'
import type { revealActions } from '@shared/reveals/actions'
import { act, caseIn } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

const mostADay = shippedLimits.limits.reveal[0]?.most ?? 0
const roomy = [{ most: 1000, withinMinutes: 60 }]

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud(undefined, {
    ...shippedLimits,
    limits: { ...shippedLimits.limits, report: roomy },
    repeats: { withinMinutes: 0, most: 100 },
  })
})
afterEach(() => cloud.stop())

const reveal = (caseId: string, requestId = newId()) =>
  cloud.call('custom:worker-wang', 'cases', 'revealContact', { caseId, requestId, reason: '约上门时间' })
const mine = (who: string) => cloud.ask<OutputOf<typeof revealActions.mine>>(who, 'reveals', 'mine')
const list = (who: string, scope: string, more: object = {}) =>
  cloud.ask<OutputOf<typeof revealActions.list>>(`custom:${who}`, 'reveals', 'list', { scope, ...more })

describe('who looked at a phone', () => {
  it('is told to whom it belongs, and to who supervises the place, there masked; to nobody else', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const requestId = newId()
    await reveal(caseId, requestId)
    expect(await reveal(caseId, requestId)).toMatchObject({ ok: true })
    const row = { caseId, byName: '王芳', reason: '约上门时间', at: cloud.clock.now() }
    const own = await mine('custom:resident-li')
    expect(own).toMatchObject({ rows: [row], next: null })
    expect(own.rows).toHaveLength(1)
    const listed = await list('supervisor-zhou', codes.county)
    expect(listed.rows).toMatchObject([{ ...row, nameMasked: '李**', phoneMasked: '138****2216' }])
    expect(JSON.stringify([own, listed])).not.toMatch(/李建国|13812342216|resident-li/)
    expect((await mine('custom:resident-zhang')).rows).toEqual([])
    expect((await mine('uid:new')).rows).toEqual([])
    expect(await cloud.refusal('custom:desk-lin', 'reveals', 'list', { scope: codes.osmanthus })).toBe('NOT_ALLOWED')
  })

  it('is not written down when nothing was shown', async () => {
    const caseId = await caseIn(cloud, 'handling', { phone: null })
    expect(await reveal(caseId)).toMatchObject({ ok: false, error: { code: 'CONTACT_NOT_LEFT' } })
    const refused = await cloud.call('custom:worker-chen', 'cases', 'revealContact', {
      caseId: await caseIn(cloud, 'handling'),
      requestId: newId(),
      reason: '想看看',
    })
    expect(refused.ok).toBe(false)
    expect(await cloud.services.db.collection('contactReveals').count({})).toBe(0)
  })

  it('is listed page by page, each once, also when all are of one instant', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await reveal(caseId)
    const reveals = cloud.services.db.collection('contactReveals')
    const [stored] = await reveals.find({ where: {}, limit: 1 })
    if (!stored) throw new Error('nothing was written down')
    await reveals.insertMany(Array.from({ length: 34 }, (_, i) => ({ ...stored, _id: `${caseId}:same-${i}` })))
    const first = await list('supervisor-zhou', codes.county)
    const rest = await list('supervisor-zhou', codes.county, { after: first.next })
    expect([first.rows.length, rest.rows.length, rest.next]).toEqual([30, 5, null])
    expect(new Set([...first.rows, ...rest.rows].map(each => each.id)).size).toBe(35)
  })
})

it('phones are looked at so many times a day by one person, whatever they come by, and again the day after', async () => {
  const caseId = await caseIn(cloud, 'handling')
  const requestId = newId()
  await reveal(caseId, requestId)
  for (let count = 1; count < mostADay; count += 1) expect(await reveal(caseId)).toMatchObject({ ok: true })
  expect(await reveal(caseId)).toMatchObject({ ok: false, error: { code: 'REVEALS_USED_UP' } })
  expect(await reveal(caseId, requestId)).toMatchObject({ ok: true })
  await cloud.services.db
    .collection('people')
    .update({ _id: 'worker-wang' }, { identities: ['custom:worker-wang', 'wx:wang'] })
  expect(
    await cloud.refusal('wx:wang', 'cases', 'revealContact', { caseId, requestId: newId(), reason: '约上门时间' }),
  ).toBe('REVEALS_USED_UP')
  await act(cloud, 'worker-wang', caseId, 'progress')
  cloud.clock.advance(86_400_000)
  expect(await reveal(caseId)).toMatchObject({ ok: true })
})
