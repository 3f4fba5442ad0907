import { replayCase } from '@shared/cases/apply-event'
import type { CaseDetail } from '@shared/cases/case-views'
import type { HotlineRow } from '@shared/hotline/actions'
import { act } from '../../support/act'
import { aCall, aPlace } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

type Call = ReturnType<typeof aCall>
interface Taken {
  readonly caseId: string
  readonly caseNo: string
  readonly promise: { responsible: { name: string }; route: { duty: string } }
}
const enter = (more: Partial<Call> = {}, who = 'desk-lin') =>
  cloud.ask<Taken>(`custom:${who}`, 'hotline', 'enter', aCall(more))
const refusedEntry = (more: Partial<Call>, who = 'desk-lin') =>
  cloud.refusal(`custom:${who}`, 'hotline', 'enter', aCall(more))
interface Page {
  readonly rows: readonly HotlineRow[]
  readonly next: object | null
}
const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const register = async (who: string, day = '2026-11-23') =>
  (await cloud.ask<{ rows: HotlineRow[] }>(`custom:${who}`, 'hotline', 'register', { day })).rows
const told = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 20 }))
    .map(each => `${each.personId} ${each.kind}`)
    .sort()

describe('a call', () => {
  it('becomes a case of the worker of its place; who took it is first asked', async () => {
    const { caseId, promise } = await enter()
    expect(promise).toMatchObject({ responsible: { name: '王芳' }, route: { duty: 'owner' } })
    const current = await stored(caseId)
    expect(current).toMatchObject({
      channel: 'hotline',
      firstResponder: { personId: 'desk-lin' },
      reporter: { personId: null, name: '周大爷', phone: '02985557788' },
      intake: { deskCode: codes.osmanthus, deskName: '桂花社区工作站', consentSaid: true },
    })
    expect(replayCase(current)).toEqual(current)
    expect(await told(caseId)).toEqual(['worker-wang caseAssigned'])
  })

  it.each([
    ['a person', { kind: 'person', id: 'worker-chen' }, '陈晓', 'worker-chen'],
    ['a desk', { kind: 'desk', id: codes.street }, '城南街道工作站', 'desk-ma'],
  ] as const)('may name who answers: %s', async (_what, to, name, receiver) => {
    const { caseId, promise } = await enter({ to })
    expect(promise).toMatchObject({ responsible: { name }, route: { duty: 'named' } })
    expect(await told(caseId)).toEqual([`${receiver} caseAssigned`])
  })

  it.each([
    ['somebody of another community', { kind: 'person', id: 'worker-sun' }],
    ['a resident', { kind: 'person', id: 'resident-li' }],
    ['the desk of another community', { kind: 'desk', id: codes.willow }],
  ] as const)('names nobody who cannot answer: %s', async (_what, to) => {
    expect(await refusedEntry({ to })).toBe('ASSIGNEE_UNAVAILABLE')
    expect(await cloud.services.db.collection('cases').count({})).toBe(0)
  })

  it('about staff goes past them all, and nobody can be named', async () => {
    const { promise } = await enter({ categoryId: 'conduct' })
    expect(promise).toMatchObject({ responsible: { name: '桂花社区工作站' }, route: { duty: 'deskAboutStaff' } })
    const to = { kind: 'person', id: 'worker-wang' } as const
    expect(await refusedEntry({ categoryId: 'conduct', to })).toBe('ASSIGNEE_UNAVAILABLE')
  })

  it.each([
    ['a name', { name: '周大爷', phone: null }],
    ['a number', { name: null, phone: '13812340000' }],
  ])('keeps %s only with consent', async (_what, left) => {
    expect(await refusedEntry({ caller: { ...left, consentSaid: false } })).toBe('CONSENT_REQUIRED')
    expect(await cloud.services.db.collection('cases').count({})).toBe(0)
  })

  it('needs no name', async () => {
    const { caseId } = await enter({ caller: { name: null, phone: null, consentSaid: false } })
    expect((await stored(caseId)).reporter).toEqual({ personId: null, name: null, phone: null })
  })

  it('that is urgent reaches leader and station at once, each once', async () => {
    const { caseId } = await enter({ urgent: true }, 'desk-ma')
    expect(await told(caseId)).toEqual(['desk-lin caseUrgent', 'leader-zhao caseUrgent', 'worker-wang caseAssigned'])
  })

  it('without any place goes to the desk that took it', async () => {
    const { promise } = await enter({ place: aPlace() }, 'desk-liu')
    expect(promise.responsible.name).toBe('柳林社区工作站')
  })

  it('sent twice is one case with one number', async () => {
    const call = aCall()
    const send = () => cloud.ask<Taken>('custom:desk-lin', 'hotline', 'enter', call)
    const [first, second] = [await send(), await send()]
    expect(second).toMatchObject({ caseId: first.caseId, caseNo: first.caseNo })
    expect(await cloud.services.db.collection('cases').count({})).toBe(1)
  })

  it('is told in person by who took it, and tracked with the code the caller was told', async () => {
    const { caseId, caseNo } = await enter()
    await act(cloud, 'worker-wang', caseId, 'accept')
    expect(await act(cloud, 'worker-wang', caseId, 'resolve')).toMatchObject({
      status: 'telling',
      responsible: { name: '林秀梅' },
    })
    const seen = await cloud.ask<CaseDetail>('uid:caller', 'cases', 'track', { caseNo, queryCode: 'WXYZ2345' })
    expect(seen.id).toBe(caseId)
  })
})

describe('the register of a day', () => {
  it('holds the calls of the own desk, wherever they went, masked and the last first', async () => {
    const { caseId: first } = await enter()
    cloud.clock.advance(60_000)
    const { caseId: second } = await enter({ place: aPlace({ scannedGridCode: codes.gridC }) })
    await enter({}, 'desk-liu')
    const rows = await register('desk-lin')
    expect(rows.map(each => [each.id, each.assigneeName, each.takenBy])).toEqual([
      [second, '孙磊', '林秀梅'],
      [first, '王芳', '林秀梅'],
    ])
    expect(rows[0]?.callerMasked).toBe('周** 029****7788')
    expect(await register('desk-ma')).toEqual([])
  })

  it('has pages, also in the middle of one millisecond', async () => {
    const { caseId } = await enter()
    const call = await stored(caseId)
    const more = Array.from({ length: 101 }, (_, n) => ({ ...call, _id: `call-${n}`, caseNo: `QH20261123-9${n}` }))
    await cloud.services.db.collection('cases').insertMany(more)
    const seen: string[] = []
    let after: object | null | undefined
    while (after !== null) {
      const page = await cloud.ask<Page>('custom:desk-lin', 'hotline', 'register', {
        day: '2026-11-23',
        ...(after ? { after } : {}),
      })
      seen.push(...page.rows.map(each => each.id))
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([102, 102])
  })

  it('holds nothing of another day, whatever the page before it', async () => {
    const { caseId: id } = await enter()
    const { createdAt } = await stored(id)
    const input = { day: '2026-11-24', after: { createdAt, id: `${id}~` } }
    expect(await cloud.ask<Page>('custom:desk-lin', 'hotline', 'register', input)).toMatchObject({ rows: [] })
  })

  it('ends at midnight', async () => {
    cloud.clock.set('2026-11-23T23:59')
    await enter()
    cloud.clock.set('2026-11-24T00:00')
    await enter()
    expect([(await register('desk-lin')).length, (await register('desk-lin', '2026-11-24')).length]).toEqual([1, 1])
  })
})
