import type { Case } from '@shared/cases/case'
import type { CaseCard, CaseDetail } from '@shared/cases/case-views'
import type { HeldCase } from '@shared/cases/content-acts'
import type { InboxItem } from '@shared/inbox/actions'
import { heldTitle } from '@shared/messages/held-words'
import { act, refused } from '../../support/act'
import { aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

const words = '这段话里有不合适的内容，请看一下'
let cloud: TestCloud

beforeEach(async () => {
  cloud = await startTestCloud()
  cloud.contentCheck.judge.text = said => (said.includes('不合适') ? { kind: 'held', why: 'risky' } : { kind: 'clear' })
})
afterEach(() => cloud.stop())

const reporter = 'wx:open-li'
const say = async (text: string, more: Parameters<typeof aReport>[0] = {}): Promise<string> => {
  const input = aReport({ text, ...more })
  await cloud.ask(reporter, 'cases', 'submit', input)
  return input.submissionId
}
const stored = async (caseId: string): Promise<Case> => (await cloud.services.db.collection('cases').get(caseId))!
const seenBy = (who: string, caseId: string) => cloud.ask<CaseDetail>(who, 'cases', 'get', { caseId })
const held = (who = 'custom:desk-lin', scope: string = codes.osmanthus) =>
  cloud.ask<{ cases: HeldCase[] }>(who, 'cases', 'heldContent', { scope })
const newsOf = async (who: string) =>
  (await cloud.ask<{ items: InboxItem[] }>(who, 'inbox', 'list')).items.map(({ kind, title }) => [kind, title])

describe('words with which something is wrong', () => {
  it('are taken like any others: a number, somebody responsible, the clock runs', async () => {
    const clean = await stored(await say('楼道灯坏了'))
    const doubtful = await stored(await say(words))
    expect(doubtful.caseNo).not.toBe('')
    expect(doubtful.assignee).toEqual(clean.assignee)
    expect(doubtful.deadline).toEqual(clean.deadline)
    expect(doubtful.text).toBe(words)
    expect(clean.safety).toBeUndefined()
  })

  it('are read by who wrote them and by the station, and by nobody else', async () => {
    const caseId = await say(words)
    const shown = async (who: string) => (await seenBy(who, caseId)).text
    expect(await shown(reporter)).toBe(words)
    expect(await shown('custom:desk-lin')).toBe(words)
    for (const who of ['custom:worker-wang', 'custom:leader-zhao', 'custom:supervisor-zhou']) {
      expect(await shown(who)).toBe('')
      expect(JSON.stringify(await seenBy(who, caseId))).not.toContain('不合适')
    }
    expect((await seenBy('custom:worker-wang', caseId)).held).toMatchObject([
      { part: 'text', id: caseId, state: 'held', why: 'risky', readable: false },
    ])
  })

  it('stand in no list and no message', async () => {
    const caseId = await say(words)
    const title = heldTitle('市政设施')
    const { cases } = await cloud.ask<{ cases: CaseCard[] }>('custom:worker-wang', 'cases', 'tasks')
    expect(cases.find(each => each.id === caseId)?.title).toBe(title)
    expect(await newsOf('custom:worker-wang')).toEqual([['caseAssigned', title]])
    expect(await newsOf('custom:desk-lin')).toEqual([['contentToLookAt', title]])
  })

  it('are shown once the station releases them, and who works on it is told', async () => {
    const caseId = await say(words)
    await act(cloud, 'desk-lin', caseId, 'releaseContent')
    const seen = await seenBy('custom:worker-wang', caseId)
    expect([seen.text, seen.title, seen.held]).toEqual([words, '这段话里有不合适的内容，请看一下', []])
    expect((await newsOf('custom:worker-wang'))[0]).toEqual(['contentReleased', seen.title])
    expect((await held()).cases).toEqual([])
  })

  it('stay hidden when the station blocks them; the reporter reads why, and may ask again', async () => {
    const caseId = await say(words)
    await act(cloud, 'desk-lin', caseId, 'blockContent', { reason: '骂了邻居，请说事情' })
    expect((await seenBy('custom:worker-wang', caseId)).text).toBe('')
    const own = await seenBy(reporter, caseId)
    expect(own.held).toMatchObject([{ state: 'blocked', readable: true }])
    expect(own.events.at(-1)).toMatchObject({ kind: 'contentBlocked', note: '骂了邻居，请说事情' })
    expect(await newsOf(reporter)).toEqual([['contentBlocked', heldTitle('市政设施')]])
    await act(cloud, 'desk-lin', caseId, 'releaseContent')
    expect((await seenBy('custom:worker-wang', caseId)).text).toBe(words)
  })

  it('of an answer, a rating, a request to do it again or a withdrawal are held the same way', async () => {
    const caseId = await say('楼道灯坏了')
    const own = (name: string, more: object) =>
      cloud.ask<CaseDetail>(reporter, 'cases', name, { caseId, requestId: newId(), ...more })
    const lastSeen = async () => (await seenBy('custom:worker-wang', caseId)).events.at(-1)
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'ask')
    expect((await own('answerAsk', { answer: words, photos: [] })).events.at(-1)?.note).toBe(words)
    expect(await lastSeen()).toMatchObject({ kind: 'askAnswered', note: null })
    await act(cloud, 'worker-wang', caseId, 'resolve')
    await own('rate', { rating: 'unsatisfied', comment: words })
    expect(await lastSeen()).toMatchObject({ kind: 'rated', note: null, rating: 'unsatisfied' })
    expect((await seenBy('custom:worker-wang', caseId)).rating).toMatchObject({ comment: null })
    await own('reopen', { reason: words })
    expect(await lastSeen()).toMatchObject({ kind: 'reopened', note: null })
    await own('withdraw', { reason: words })
    expect(await lastSeen()).toMatchObject({ kind: 'withdrawn', note: null })
    const [waiting] = (await held()).cases
    expect(waiting?.pieces.map(piece => piece.text)).toEqual([words, words, words, words])
    const parts = waiting?.pieces.map(piece => piece.id)
    await act(cloud, 'desk-lin', caseId, 'releaseContent', { parts })
    expect((await seenBy('custom:worker-wang', caseId)).events.filter(event => event.note === words)).toHaveLength(4)
  })

  it('are not archived before somebody has looked; the station is told every week', async () => {
    const caseId = await say(words)
    await cloud.ask(reporter, 'cases', 'withdraw', { caseId, requestId: newId(), reason: '已经好了' })
    cloud.clock.set('2027-01-12T09:00')
    await cloud.sweep()
    expect((await stored(caseId)).status).toBe('withdrawn')
    expect((await newsOf('custom:desk-lin')).filter(([kind]) => kind === 'contentToLookAt').length).toBeGreaterThan(3)
    await act(cloud, 'desk-lin', caseId, 'releaseContent')
    await cloud.sweep()
    expect((await stored(caseId)).status).toBe('archived')
  })
})

describe('words that nobody could check', () => {
  it.each([
    ['the service is down', { kind: 'unchecked', why: 'unavailable' }],
    ['the reporter opened the app hours ago', { kind: 'unchecked', why: 'notVisited' }],
  ] as const)('because %s: are read by who works on it, and the station looks too', async (_why, verdict) => {
    cloud.contentCheck.judge.text = () => verdict
    const caseId = await say('楼道灯坏了')
    expect((await seenBy('custom:worker-wang', caseId)).text).toBe('楼道灯坏了')
    expect((await held()).cases).toMatchObject([
      { card: { id: caseId }, pieces: [{ state: 'unchecked', why: verdict.why, text: '楼道灯坏了' }] },
    ])
    expect(await newsOf('custom:desk-lin')).toEqual([])
  })

  it('because they came by H5: nobody is asked, the station looks', async () => {
    const input = aReport()
    await cloud.ask('custom:resident-li', 'cases', 'submit', input)
    expect(cloud.contentCheck.asked).toEqual([])
    expect((await held()).cases).toMatchObject([{ pieces: [{ why: 'noOpenid' }] }])
  })

  it('disappear from the list once the station has looked', async () => {
    const input = aReport()
    await cloud.ask('custom:resident-li', 'cases', 'submit', input)
    await act(cloud, 'desk-lin', input.submissionId, 'releaseContent')
    expect((await held()).cases).toEqual([])
    expect((await newsOf('custom:worker-wang')).map(([kind]) => kind)).toEqual(['caseAssigned'])
  })
})

describe('who decides', () => {
  it.each(['worker-wang', 'leader-zhao', 'supervisor-zhou'])('not %s', async who => {
    const caseId = await say(words)
    expect(await refused(cloud, who, caseId, 'releaseContent')).toBe('NOT_ALLOWED')
    expect(await refused(cloud, who, caseId, 'blockContent')).toBe('NOT_ALLOWED')
    expect(await cloud.refusal(`custom:${who}`, 'cases', 'heldContent', { scope: codes.osmanthus })).toBe('NOT_ALLOWED')
  })

  it('nobody about their own words, not even the station', async () => {
    const input = aReport()
    await cloud.ask('custom:desk-lin', 'cases', 'submit', input)
    expect((await held()).cases).toEqual([])
    expect(await refused(cloud, 'desk-lin', input.submissionId, 'releaseContent')).toBe('NOT_ALLOWED')
    await act(cloud, 'desk-he', input.submissionId, 'releaseContent')
  })

  it('only one of two: the other is told to look again', async () => {
    const caseId = await say(words)
    await act(cloud, 'desk-lin', caseId, 'blockContent')
    expect(await refused(cloud, 'desk-lin', caseId, 'blockContent')).toBe('CHANGED_MEANWHILE')
  })
})

it('checks nothing before the reporter agreed to anything', async () => {
  const input = aReport({ text: words, consentVersion: 'never' })
  expect(await cloud.refusal('wx:open-new', 'cases', 'submit', input)).toBe('CONSENT_REQUIRED')
  expect(cloud.contentCheck.asked).toEqual([])
})

it('checks the words of somebody who agreed earlier all the same', async () => {
  await say('楼道灯坏了')
  const caseId = await say(words, { consentVersion: 'never' })
  expect((await stored(caseId)).safety?.parts).toMatchObject([{ state: 'held' }])
})
