import database from '../../cloudfunctions/database.json'
import { act, caseFor, caseIn } from '../support/act'
import { startTestCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const shown = async (collection: string) =>
  (await fetch(`${cloud.url}/_cloud/documents?collection=${collection}`)).text()

it('the inspector shows no word that anybody wrote, and nobody who reported', async () => {
  const first = await caseIn(cloud, 'handling', { text: '正文甲', name: '李建国' })
  await act(cloud, 'worker-wang', first, 'progress', { note: '进展乙' })
  await act(cloud, 'worker-wang', first, 'ask', { question: '问题丙' })
  await act(cloud, 'resident-li', first, 'answerAsk', { answer: '回答丁' })
  await act(cloud, 'worker-wang', first, 'revealContact', { reason: '理由戊' })
  await act(cloud, 'worker-wang', first, 'resolve', { reply: '结果己' })
  await act(cloud, 'worker-wang', first, 'tell', { note: '回话辛' })
  await act(cloud, 'resident-li', first, 'rate', { comment: '评语庚' })
  await act(cloud, 'desk-lin', first, 'verify', { outcome: { passed: true, note: '核查壬' } })
  const second = await caseIn(cloud, 'handling', { text: '正文甲' })
  await act(cloud, 'worker-wang', second, 'ask', { question: '问题丙' })
  await act(cloud, 'supervisor-zhou', second, 'supervise', { reason: '督办酉' })
  await act(cloud, 'worker-wang', second, 'replySupervision', { text: '说明丑' })
  const third = await caseIn(cloud, 'deciding', { text: '正文甲' })
  await act(cloud, 'desk-lin', third, 'decide', { decision: '决定寅' })
  const errand = await caseFor(cloud, 'recordErrand')
  await act(cloud, 'worker-wang', errand, 'recordErrand')
  const kept = { kind: 'kept', materialIds: ['idCard'], because: '留存卯' }
  await act(cloud, 'worker-wang', errand, 'recordErrand', { step: kept })
  const longer = await caseFor(cloud, 'askExtension')
  await act(cloud, 'worker-wang', longer, 'askExtension', { reason: '延期巳' })

  const pages = await Promise.all(Object.keys(database.collections).map(shown))
  const everything = pages.join('\n')
  expect(everything).toContain(first)
  expect(everything).not.toMatch(/甲|乙|丙|丁|戊|己|庚|辛|壬|酉|丑|寅|卯|巳|李建国|李\*\*|13812342216/)
})
