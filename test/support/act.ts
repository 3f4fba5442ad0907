import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { aReport, newId } from './builders'
import type { TestCloud } from './cloud'
import { codes } from './small-territory'

/** What each act needs beside the case and the request. */
export const inputOf: Readonly<Record<CaseAct, object>> = {
  accept: {},
  progress: { note: '已联系物业', photos: [] },
  ask: { question: '是几楼的灯？' },
  answerAsk: { answer: '三楼', photos: [] },
  addPhotos: { photos: [] },
  resolve: { reply: '灯换好了', photos: [] },
  sendBack: { reason: '不归我们管' },
  transfer: { to: { kind: 'desk', id: codes.osmanthus }, reason: '归物业管' },
  revealContact: { reason: '约上门时间' },
  rate: { rating: 'satisfied', comment: null },
  reopen: { reason: '灯又坏了' },
}

/** Does an act that must succeed. */
export const act = (cloud: TestCloud, who: string, caseId: string, name: CaseAct, more: object = {}) =>
  cloud.ask<CaseDetail>(`custom:${who}`, 'cases', name, { caseId, requestId: newId(), ...inputOf[name], ...more })

/** The code of an act that must be refused. */
export const refused = (cloud: TestCloud, who: string, caseId: string, name: CaseAct, more: object = {}) =>
  cloud.refusal(`custom:${who}`, 'cases', name, { caseId, requestId: newId(), ...inputOf[name], ...more })

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
  const caseId = await report(cloud, more)
  const steps: Partial<Record<CaseDetail['status'], readonly [who: string, name: CaseAct][]>> = {
    dispatched: [],
    handling: [['worker-wang', 'accept']],
    waiting: [
      ['worker-wang', 'accept'],
      ['worker-wang', 'ask'],
    ],
    sentBack: [['worker-wang', 'sendBack']],
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
  return caseId
}
