import { caseWords } from '@shared/messages/cases'
import type { Phone } from '../../support/weapp-runtime/phone'
import { until } from '../../support/weapp-runtime/until'
import { reportedCaseId, written } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

afterEach(() => expect(closePhones()).toEqual([]))

const text = '网格员收了东西才肯开证明'
const tasksPage = 'packages/worker/pages/tasks/index'
const casePage = 'packages/worker/pages/case/index'

const tasksOf = (phone: Phone) =>
  until(
    () => phone.has('tasks-headline'),
    () => `no list of tasks: ${phone.text()}`,
  )

it('an anonymous report about a worker passes worker and deputy, reaches the desk without a name, and is followed by its code', async () => {
  const resident = await written('openid-complains', text, { category: 'conduct', phoneNumber: '13800007788' })
  await resident.type('report-name', '周大山')
  await resident.tap('report-anonymous')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  await resident.see('编号')
  const caseId = reportedCaseId(resident)
  const [submitted] = resident.calls
    .map(({ data }) => data as { action: string })
    .filter(each => each.action === 'submit')
  expect(submitted).toMatchObject({ input: { anonymous: true, phone: null, name: null } })
  await resident.tap('copy-code')
  const [, caseNo = '', queryCode = ''] = /编号 (.+)，查询码 (.+)/.exec(resident.person.clipboard ?? '') ?? []
  expect(resident.text()).not.toContain('王芳')

  for (const who of ['worker-001003-07', 'worker-001003-08'] as const) {
    const phone = newPhone(staffPhones[who])
    phone.openApp({ path: tasksPage })
    await tasksOf(phone)
    expect(phone.text()).not.toContain(text)
    phone.openApp({ path: casePage, query: { id: caseId } })
    await phone.see('没有找到这件事')
  }
  // Who leads the community looks after all of it, and is not told.
  const leader = newPhone(staffPhones['leader-001003'])
  leader.openApp({ path: tasksPage })
  await tasksOf(leader)
  expect(leader.text()).not.toContain(text)

  const desk = newPhone(staffPhones['desk-001003-1'])
  desk.openApp({ path: tasksPage })
  await desk.tap(text)
  await desk.onPage(casePage)
  await desk.see('匿名')
  expect(desk.text()).not.toMatch(/周大山|7788/)
  await desk.tap('act-accept')
  await desk.see('写处理结果')

  const elsewhere = newPhone('openid-elsewhere')
  elsewhere.openApp({ path: 'pages/track/index' })
  await elsewhere.type('track-case-no', caseNo)
  await elsewhere.type('track-query-code', queryCode)
  await elsewhere.tap('track-submit')
  await elsewhere.see('已经受理')
  expect(elsewhere.text()).not.toMatch(/周大山|7788/)
  await elsewhere.see(caseWords.byCode)
})
