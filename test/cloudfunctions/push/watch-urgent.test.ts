import type { CaseDetail } from '@shared/cases/case-views'
import type { InboxItem } from '@shared/inbox/actions'
import { act, madeFor, report } from '../../support/act'
import { aCall, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { runSender, type StubChannel, stubChannel } from '../../support/push-cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
let employee: StubChannel
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await startTestCloud()
  employee = stubChannel('employee')
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const send = () => runSender(cloud, [employee])
const minutes = (count: number) => cloud.clock.advance(count * 60_000)
const told = async (who: string, caseId: string) => {
  const { items } = await cloud.ask<{ items: InboxItem[] }>(`custom:${who}`, 'inbox', 'list')
  return items.filter(each => each.caseId === caseId && each.kind.startsWith('urgentUnread')).map(each => each.kind)
}
const calledIn = async (caseId: string) =>
  (await cloud.services.db.collection('cases').get(caseId))?.events
    .filter(event => event.kind === 'urgentUnread')
    .map(event => event.coHandler?.name ?? null)

/** A case of 王芳's, marked urgent by the desk at 9:41, the sender having run. */
async function urgentCase(): Promise<string> {
  const caseId = await report(cloud)
  await act(cloud, 'desk-lin', caseId, 'markUrgent')
  await send()
  return caseId
}

describe('an urgent task that nobody looks at', () => {
  it('goes to the deputy after 15 minutes and to the leader after 15 more, each once', async () => {
    const caseId = await urgentCase()
    minutes(14)
    await send()
    expect(await calledIn(caseId)).toEqual([])
    minutes(1)
    await Promise.all([send(), send()])
    await send()
    expect(await calledIn(caseId)).toEqual(['陈晓'])
    expect(await told('worker-chen', caseId)).toEqual(['urgentUnread'])
    minutes(15)
    await Promise.all([send(), send()])
    minutes(60)
    await send()
    expect(await calledIn(caseId)).toEqual(['陈晓', null])
    expect(await told('leader-zhao', caseId)).toEqual(['urgentUnreadBelow'])
    expect(await told('worker-chen', caseId)).toEqual(['urgentUnread'])
  })

  it('the deputy sees it and may help at once; then the leader is left alone', async () => {
    const caseId = await urgentCase()
    minutes(15)
    await send()
    const detail = await cloud.ask<CaseDetail>('custom:worker-chen', 'cases', 'get', { caseId })
    expect(detail.acts).toContain('addPhotos')
    await act(cloud, 'worker-chen', caseId, 'addPhotos', await madeFor(cloud, 'addPhotos', caseId))
    minutes(20)
    await send()
    expect(await calledIn(caseId)).toEqual(['陈晓'])
  })

  it('the deputy may take it over, and who was responsible is told', async () => {
    const caseId = await urgentCase()
    expect(await cloud.refusal('custom:worker-chen', 'cases', 'accept', { requestId: newId(), caseId })).toBe(
      'CASE_NOT_FOUND',
    )
    minutes(15)
    await send()
    const taken = await act(cloud, 'worker-chen', caseId, 'accept')
    expect(taken).toMatchObject({
      status: 'handling',
      responsible: { kind: 'person', id: 'worker-chen' },
      coHandlers: [],
    })
    const { items } = await cloud.ask<{ items: InboxItem[] }>('custom:worker-wang', 'inbox', 'list')
    expect(items[0]).toMatchObject({ kind: 'caseTakenOver', caseId, actorName: '陈晓' })
    expect(
      await cloud.refusal('custom:worker-wang', 'cases', 'progress', {
        requestId: newId(),
        caseId,
        note: '在路上',
        photos: [],
      }),
    ).toBe('NOT_ALLOWED')
    minutes(60)
    await send()
    expect(await calledIn(caseId)).toEqual(['陈晓'])
  })

  it('of two at once one has it', async () => {
    const caseId = await urgentCase()
    minutes(15)
    await send()
    const { revision } = await cloud.ask<CaseDetail>('custom:worker-chen', 'cases', 'get', { caseId })
    const accept = (who: string) =>
      cloud.call(`custom:${who}`, 'cases', 'accept', { requestId: newId(), caseId, seenRevision: revision })
    const answers = await Promise.all(['worker-chen', 'worker-wang'].map(accept))
    expect(answers.map(each => each.ok).sort()).toEqual([false, true])
    expect(answers.find(each => !each.ok)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  })

  it.each([
    ['who is responsible has taken it on', (caseId: string) => act(cloud, 'worker-wang', caseId, 'accept')],
    [
      'the desk has given it to somebody else',
      (caseId: string) =>
        act(cloud, 'desk-lin', caseId, 'transfer', { to: { kind: 'desk', id: codes.osmanthus }, reason: '由工作站办' }),
    ],
  ] as const)('is not the deputy’s to take any more when %s', async (_what, does) => {
    const caseId = await urgentCase()
    minutes(15)
    await send()
    await does(caseId)
    expect(await cloud.refusal('custom:worker-chen', 'cases', 'accept', { requestId: newId(), caseId })).toBe(
      'NOT_ALLOWED',
    )
  })

  it.each([
    [
      'read it',
      (caseId: string) => cloud.ask('custom:worker-wang', 'inbox', 'markRead', { requestId: newId(), caseId }),
    ],
    ['took it on', (caseId: string) => act(cloud, 'worker-wang', caseId, 'accept')],
  ])('is left alone when who is responsible %s', async (_what, does) => {
    const caseId = await urgentCase()
    await does(caseId)
    minutes(40)
    await send()
    minutes(40)
    await send()
    expect(await calledIn(caseId)).toEqual([])
  })

  it('is the leader’s at once when the deputy is away', async () => {
    const leaves = [{ from: '2026-11-23', to: '2026-11-23', reason: '公休' }]
    await cloud.services.db.collection('people').update({ _id: 'worker-chen' }, { leaves })
    const caseId = await urgentCase()
    minutes(15)
    await send()
    expect(await calledIn(caseId)).toEqual([null])
    expect(await told('leader-zhao', caseId)).toEqual(['urgentUnreadBelow'])
  })

  it('of a desk goes to the desk above', async () => {
    const call = aCall({ urgent: true, to: { kind: 'desk', id: codes.osmanthus } })
    await cloud.ask('custom:desk-ma', 'hotline', 'enter', call)
    await send()
    minutes(15)
    await send()
    expect(await told('desk-ma', call.submissionId)).toEqual(['urgentUnreadBelow'])
    expect(await calledIn(call.submissionId)).toEqual([null])
  })

  it('that came by phone is watched from the moment it was given to somebody', async () => {
    const call = aCall({ urgent: true })
    await cloud.ask('custom:desk-lin', 'hotline', 'enter', call)
    await send()
    minutes(15)
    await send()
    expect(await calledIn(call.submissionId)).toEqual(['陈晓'])
  })

  it('waits as long as the rules in force say', async () => {
    const { rules, version } = await cloud.ask<{ rules: object; version: number }>('custom:admin-ding', 'rules', 'get')
    const edited = { ...rules, urgentUnreadMinutes: 30 }
    const publish = { requestId: newId(), seenVersion: version, note: '夜里人少', rules: edited }
    await cloud.ask('custom:admin-ding', 'rules', 'publish', publish)
    minutes(1)
    const caseId = await urgentCase()
    minutes(29)
    await send()
    expect(await calledIn(caseId)).toEqual([])
    minutes(1)
    await send()
    expect(await calledIn(caseId)).toEqual(['陈晓'])
  })

  it('happens in the log, and the log replays', async () => {
    const caseId = await urgentCase()
    minutes(15)
    await send()
    const detail = await cloud.ask<CaseDetail>('custom:leader-zhao', 'cases', 'get', { caseId })
    expect(detail.events.at(-1)).toMatchObject({ kind: 'urgentUnread', actor: { kind: 'system' }, otherName: '陈晓' })
    expect(detail.coHandlers).toMatchObject([{ personId: 'worker-chen' }])
  })
})
