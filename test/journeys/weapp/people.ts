import type { Phone } from '../../support/weapp-runtime/phone'
import { staffPhones } from './staff-phones'
import { codeOf, newPhone } from './world'

export const storyGrid = '610999001003007'

export type Staff = keyof typeof staffPhones

export interface ReportOptions {
  readonly phoneNumber?: string
  /** Id of the category, when the resident chooses one. */
  readonly category?: string
}

/** A resident who has written something in the grid of the story and agreed; it is not sent yet. */
export async function written(
  openid: string,
  text: string,
  { phoneNumber, category }: ReportOptions = {},
): Promise<Phone> {
  const phone = newPhone(openid)
  phone.openApp({ scene: codeOf(storyGrid) })
  await phone.tap('我要报事')
  await phone.type('report-text', text)
  if (category) {
    await phone.tap('change-category')
    await phone.tap(`category-${category}`)
  }
  if (phoneNumber) await phone.type('report-phone', phoneNumber)
  await phone.tap('consent-agree')
  return phone
}

/** A resident who has just reported something in the grid of the story and looks at its progress. */
export async function reported(openid: string, text: string, options: ReportOptions = {}): Promise<Phone> {
  const phone = await written(openid, text, options)
  await phone.tap('report-submit')
  await phone.onPage('pages/submitted/index')
  await phone.tap('see-progress')
  await phone.onPage('pages/case/index')
  return phone
}

/** The id of the case that this phone reported: the id of its submission. */
export function reportedCaseId(phone: Phone): string {
  const sent = phone.calls.map(({ data }) => data as { action: string; input: { submissionId?: string } })
  const submit = sent.find(({ action }) => action === 'submit')
  if (!submit?.input.submissionId) throw new Error('This phone has reported nothing')
  return submit.input.submissionId
}

/** The phone of somebody on the staff who has the case open. */
export async function opened(personId: Staff, text: string): Promise<Phone> {
  const phone = newPhone(staffPhones[personId])
  await openTask(phone, text)
  return phone
}

/** Opens a case among the tasks. */
export async function openTask(phone: Phone, text: string): Promise<void> {
  phone.openApp({ path: 'packages/worker/pages/tasks/index' })
  await phone.tap(text)
  await phone.onPage('packages/worker/pages/case/index')
}

/** The worker who has the case open accepts it. */
export async function accept(worker: Phone): Promise<void> {
  await worker.tap('act-accept')
  await worker.see('写处理结果')
}

/** The worker who has accepted the case answers it. */
export async function answer(worker: Phone, words: string): Promise<void> {
  await worker.tap('act-resolve')
  await worker.onPage('packages/worker/pages/resolve/index')
  await worker.type('resolve-words', words)
  await worker.tap('resolve-submit')
  await worker.onPage('packages/worker/pages/case/index')
}

/** Comes back to the app, so that the page in front asks for news at once. */
export const look = (phone: Phone) => phone.leaveAndComeBack()
