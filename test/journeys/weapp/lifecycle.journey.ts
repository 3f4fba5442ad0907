import type { Phone } from '../../support/weapp-runtime/phone'
import {
  accept,
  answer,
  look,
  opened,
  openTask,
  reported,
  reportedCaseId,
  type Staff,
  storyGrid,
  written,
} from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const wangFang: Staff = 'worker-001003-07'

async function tick(phone: Phone, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await phone.tap(id)
    await phone.on(id)
  }
}

afterEach(() => expect(closePhones()).toEqual([]))

it('more time is asked for, granted by the leader, and told to the reporter with its reason', async () => {
  const text = '两家为阳台漏水闹了半年'
  const resident = await reported('openid-more-time', text, { category: 'dispute' })
  const worker = await opened(wangFang, text)
  await accept(worker)
  await worker.tap('act-more')
  await worker.tap('more-askExtension')
  await worker.type('extension-words', '要等两家都在才能调解')
  await worker.tap('askExtension-submit')
  await worker.see('决定之前期限不变')

  const leader = newPhone(staffPhones['leader-001003'])
  leader.openApp({ path: 'packages/station/pages/extensions/index' })
  await leader.tap('要等两家都在才能调解')
  await leader.tap('decide-extension')
  await leader.type('decision-words', '周末两家才都在家')
  await leader.tap('extension-decision-approve')
  await leader.tap('decideExtension-submit')
  await leader.see('同意延长时间，12月8日（周二）前答复')

  look(resident)
  await resident.see('同意延长时间，12月8日（周二）前答复')
  await resident.see('周末两家才都在家')
})

it('a neighbour joins instead of reporting again, and one answer reaches both', async () => {
  const text = '地下车库的灭火器都过期了，我家在 5 号楼 302'
  const first = await reported('openid-first', text, { category: 'fire' })
  const caseId = reportedCaseId(first)
  const neighbour = await written('openid-me-too', '灭火器过期', { category: 'fire' })
  await neighbour.see('我也遇到')
  expect(neighbour.text()).not.toContain('302')
  await neighbour.tap(`join-${caseId}`)
  await neighbour.onPage('pages/followed/index')
  await neighbour.see('王芳 会答复大家')
  expect(neighbour.text()).not.toContain('302')

  const worker = await opened(wangFang, '地下车库的灭火器都过期了')
  await worker.see('另有 1 位居民也遇到')
  await accept(worker)
  await answer(worker, '都换了新的，日期贴在瓶身上')
  look(first)
  await first.see('都换了新的')
  look(neighbour)
  await neighbour.see('都换了新的')
  neighbour.openApp({ path: 'pages/inbox/index' })
  await neighbour.see('您跟着看的一件事，王芳 答复了')
})

it('a call becomes a case, and the caller is told by phone what came of it', async () => {
  const station = newPhone(staffPhones['desk-001003-1'])
  station.openApp({ path: 'packages/station/pages/hotline/index' })
  await station.type('call-text', '桥头的栏杆断了一根，小孩爱趴在那儿')
  await station.type('call-place', '第七网格')
  await station.tap('call-place-find')
  await station.tap(`call-place-${storyGrid}`)
  await station.type('call-name', '周大爷')
  await station.type('call-phone', '13800007788')
  await tick(station, ['call-consent'])
  await station.tap('call-submit')
  await station.see('请念给来电人听')
  await station.see('王芳 会在')

  const worker = await opened(wangFang, '桥头的栏杆断了一根')
  await worker.see('138****7788')
  await accept(worker)
  await answer(worker, '栏杆焊好了，刷了漆')

  await openTask(station, '桥头的栏杆断了一根')
  await station.tap('act-tell')
  await station.tap('tell-view-satisfied')
  await station.type('tell-words', '说谢谢')
  await station.tap('tell-submit')
  await station.see('满意')
  await station.gone('sheet-tell')
})

it('an errand gives receipts both ways, and is answered when every paper is back', async () => {
  const text = '请帮我办老年优待证，腿脚不方便'
  const resident = await reported('openid-errand', text, { category: 'errandSenior', phoneNumber: '13800006655' })
  await resident.see('还没交')
  const worker = await opened(wangFang, '请帮我办老年优待证')
  await accept(worker)
  await worker.tap('record-errand')
  await tick(worker, ['errand-idCard', 'errand-household'])
  await worker.tap('errand-submit')
  await worker.see('在网格员手上')
  look(resident)
  await resident.see('身份证、户口本')

  await worker.tap('act-resolve')
  await worker.type('resolve-words', '证办好了，送到家里')
  await worker.tap('resolve-submit')
  await worker.see('还有材料在您手上')
  await openTask(worker, '请帮我办老年优待证')
  await worker.tap('record-errand')
  await tick(worker, ['errand-kind-returned'])
  await tick(worker, ['errand-idCard', 'errand-household'])
  await worker.tap('errand-submit')
  await worker.see('退回来了')
  await answer(worker, '证办好了，送到家里')
  look(resident)
  await resident.see('证办好了，送到家里')
  await resident.see('退回来了')
})
