import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { anEntry, aPlace, aReport, newId } from './builders'
import type { TestCloud } from './cloud'
import { codes } from './small-territory'

/** What each act needs beside the case and the request. */
export const inputOf: Readonly<Record<CaseAct, object>> = {
  accept: {},
  progress: { note: '已联系物业', photos: [] },
  ask: { question: '是几楼的灯？' },
  supplement: { words: '昨晚又闪了一下' },
  answerAsk: { answer: '三楼', photos: [] },
  addPhotos: { photos: [] },
  resolve: { reply: '灯换好了', photos: [] },
  sendBack: { reason: '不归我们管' },
  transfer: { to: { kind: 'desk', id: codes.osmanthus }, reason: '归物业管' },
  revealContact: { reason: '约上门时间' },
  tell: { channel: 'phone', view: 'satisfied', note: null },
  verify: { outcome: { passed: true, note: null } },
  rate: { rating: 'satisfied', comment: null },
  reopen: { reason: '灯又坏了' },
  escalate: { reason: '要街道协调' },
  submitForDecision: { reason: '整栋楼的线路都要换' },
  decide: { decision: '由物业更换，社区监督', to: null },
  addCoHandler: { personId: 'worker-sun', reason: '那边也有一段线路' },
  removeCoHandler: { personId: 'worker-sun' },
  withdraw: { reason: '已经好了' },
  reject: { reason: '这是自家门内的灯' },
  reopenFor: { reason: '灯又坏了' },
  askExtension: { amount: 5, reason: '要等配件' },
  decideExtension: { approve: true, reason: '配件下周才到' },
  supervise: { reason: '居民又打了电话', replyWithinWorkdays: 2 },
  replySupervision: { text: '配件昨天才到，今天下午装' },
  acceptSupervision: {},
  returnSupervision: { reason: '没有说什么时候能好' },
  endSupervision: { reason: '电话里说清楚了' },
  markUrgent: { reason: '电线露在外面' },
  recategorise: { categoryId: 'dispute', complexity: null, reason: '是邻里纠纷' },
  merge: { into: 'a-case-of-another-day', reason: '说的是同一盏灯' },
  recordErrand: { step: { kind: 'received', materialIds: ['idCard'] } },
  releaseContent: { parts: ['the-id-of-the-case'] },
  blockContent: { parts: ['the-id-of-the-case'], reason: '有别人的电话号码' },
}

/** The part of a case that its own words are goes by the id of the case. */
const aboutWords = (name: CaseAct, caseId: string): object =>
  name === 'releaseContent' || name === 'blockContent' ? { parts: [caseId] } : {}

/** Does an act that must succeed. */
export const act = (cloud: TestCloud, who: string, caseId: string, name: CaseAct, more: object = {}) =>
  cloud.ask<CaseDetail>(`custom:${who}`, 'cases', name, {
    caseId,
    requestId: newId(),
    ...inputOf[name],
    ...aboutWords(name, caseId),
    ...more,
  })

/** The code of an act that must be refused. */
export const refused = (cloud: TestCloud, who: string, caseId: string, name: CaseAct, more: object = {}) =>
  cloud.refusal(`custom:${who}`, 'cases', name, {
    caseId,
    requestId: newId(),
    ...inputOf[name],
    ...aboutWords(name, caseId),
    ...more,
  })

/** Reports as 李建国 and answers the id of the case; it is 王芳's. */
export async function report(cloud: TestCloud, more: Parameters<typeof aReport>[0] = {}): Promise<string> {
  const input = aReport(more)
  await cloud.ask('custom:resident-li', 'cases', 'submit', input)
  return input.submissionId
}

/** Brings a new case of 王芳's into a state. */
export async function caseIn(
  cloud: TestCloud,
  state: CaseDetail['status'],
  more: Parameters<typeof aReport>[0] = {},
): Promise<string> {
  const caseId = state === 'telling' ? await toldInPerson(cloud) : await report(cloud, more)
  const steps: Partial<Record<CaseDetail['status'], readonly [who: string, name: CaseAct][]>> = {
    dispatched: [],
    handling: [['worker-wang', 'accept']],
    deciding: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'submitForDecision'],
    ],
    withdrawn: [['resident-li', 'withdraw']],
    rejected: [['leader-zhao', 'reject']],
    waiting: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'ask'],
    ],
    sentBack: [['worker-wang', 'sendBack']],
    telling: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'resolve'],
    ],
    answered: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'resolve'],
    ],
    closed: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'resolve'],
      ['resident-li', 'rate'],
    ],
  }
  for (const [who, name] of steps[state] ?? []) await act(cloud, who, caseId, name)
  if (state === 'merged') await act(cloud, 'desk-lin', caseId, 'merge', await madeFor(cloud, 'merge', caseId))
  return caseId
}

/** What an act needs that must be there first: an uploaded file, another case. */
export async function madeFor(cloud: TestCloud, name: CaseAct, caseId: string): Promise<object> {
  if (name === 'merge') return { into: await report(cloud) }
  if (name !== 'addPhotos') return aboutWords(name, caseId)
  const id = newId('photo')
  return { photos: [{ id, fileId: await cloud.upload(id), stage: 'before', shot: null }] }
}

/** Told in person to 陈晓, in the grid that is 王芳's: 陈晓 stays 首问责任人. */
export async function toldInPerson(cloud: TestCloud): Promise<string> {
  const entry = anEntry({ channel: 'inPerson', place: aPlace({ scannedGridCode: codes.gridA }) })
  await cloud.ask('custom:worker-chen', 'cases', 'quickEntry', entry)
  return entry.submissionId
}

const stateOf: Partial<Record<CaseAct, CaseDetail['status']>> = {
  accept: 'dispatched',
  answerAsk: 'waiting',
  tell: 'answered',
  verify: 'answered',
  rate: 'answered',
  reopen: 'answered',
  reopenFor: 'answered',
  decide: 'deciding',
}

/** A new case of 王芳's with which the act may be done now, by somebody. */
export async function caseFor(cloud: TestCloud, name: CaseAct): Promise<string> {
  const categoryId = name === 'recordErrand' ? 'errandSenior' : 'facility'
  const caseId = await caseIn(cloud, stateOf[name] ?? 'handling', { categoryId })
  if (name === 'reopenFor') await act(cloud, 'worker-wang', caseId, 'tell', { view: 'unsatisfied' })
  if (name === 'askExtension' || name === 'decideExtension') await act(cloud, 'worker-wang', caseId, 'recategorise')
  if (name === 'decideExtension') await act(cloud, 'worker-wang', caseId, 'askExtension')
  const supervised: readonly CaseAct[] = [
    'replySupervision',
    'acceptSupervision',
    'returnSupervision',
    'endSupervision',
  ]
  if (supervised.includes(name)) await act(cloud, 'supervisor-zhou', caseId, 'supervise')
  if (name === 'acceptSupervision' || name === 'returnSupervision')
    await act(cloud, 'worker-wang', caseId, 'replySupervision')
  if (name === 'removeCoHandler') await act(cloud, 'worker-wang', caseId, 'addCoHandler')
  return caseId
}
