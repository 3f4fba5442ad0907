import { actWords } from '@shared/messages/worker'
import { look, opened, reported } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const wangFang = 'worker-001003-07'
const chenXiao = 'worker-001003-08'

afterEach(() => expect(closePhones()).toEqual([]))

it('the worker asks, the resident answers', async () => {
  const text = '有人在楼顶搭棚子，担心掉下来'
  const resident = await reported('openid-asked', text)
  const worker = await opened(wangFang, text)
  await worker.tap('act-accept')
  await worker.tap('act-ask')
  await worker.type('ask-words', '是几号楼？')
  await worker.tap('ask-submit')
  await worker.see('是几号楼？')

  look(resident)
  await resident.see('是几号楼？')
  await resident.type('case-answer', '5 号楼')
  await resident.tap('case-answer-send')
  await resident.gone('case-question')

  look(worker)
  await worker.see('5 号楼')
})

it('the worker hands the case to a colleague, who finds it among her messages', async () => {
  const text = '两家为停车位吵起来了'
  const resident = await reported('openid-transferred', text)
  const worker = await opened(wangFang, text)
  await worker.tap('act-transfer')
  await worker.onPage('packages/worker/pages/transfer/index')
  await worker.tap(`receiver-${chenXiao}`)
  await worker.type('transfer-reason', '车位在第八网格')
  await worker.tap('transfer-submit')
  await worker.see('车位在第八网格')

  const colleague = newPhone(staffPhones[chenXiao])
  colleague.openApp({ path: 'packages/worker/pages/tasks/index' })
  await colleague.tap('tab-inbox')
  await colleague.onPage('pages/inbox/index')
  await colleague.see(text)

  look(resident)
  await resident.see('车位在第八网格')
})

it('looking at the phone number needs a reason, which the resident can read', async () => {
  const text = '家里下水道堵了，老人一个人在家'
  const resident = await reported('openid-phone', text, { phoneNumber: '13800002216' })
  const worker = await opened(wangFang, text)
  await worker.see('138****2216')
  expect(worker.text()).not.toContain('138 0000 2216')
  await worker.tap('reveal')
  await worker.type('reveal-words', '约上门时间，下午三点')
  await worker.tap('reveal-submit')
  await worker.see('138 0000 2216')
  await worker.tap('call-reporter')
  expect(worker.person.dialled).toEqual(['13800002216'])

  look(resident)
  await resident.see('约上门时间，下午三点')
})

it('an unsatisfied resident has it done again', async () => {
  const text = '花坛里的水管漏水'
  const resident = await reported('openid-unsatisfied', text)
  const worker = await opened(wangFang, text)
  await worker.tap('act-accept')
  await worker.tap('act-resolve')
  await worker.type('resolve-words', '关了总阀')
  await worker.tap('resolve-submit')
  await worker.see('关了总阀')

  look(resident)
  await resident.tap('rate-unsatisfied')
  await resident.type('reopen-reason', '阀一开又漏了')
  await resident.tap('reopen-send')
  await resident.gone('unsatisfied-sheet')

  look(worker)
  await worker.see('阀一开又漏了')
  await worker.see(actWords.accept?.label ?? '')
})

it('the worker notes what she found, in under half a minute and a handful of taps', async () => {
  const worker = newPhone(staffPhones[wangFang])
  worker.openApp({ path: 'packages/worker/pages/tasks/index' })
  await worker.tap('tab-workerQuickEntry')
  await worker.onPage('packages/worker/pages/quick-entry/index')
  await worker.type('entry-words', '6 号楼电表箱门掉了一半')
  await worker.tap('entry-how-found')
  await worker.tap('entry-submit')
  await worker.tap('entry-see')
  await worker.onPage('packages/worker/pages/case/index')
  await worker.see('6 号楼电表箱门掉了一半')
})
