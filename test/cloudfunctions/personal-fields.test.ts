import database from '../../cloudfunctions/database.json'
import { act, caseIn } from '../support/act'
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

  const pages = await Promise.all(Object.keys(database.collections).map(shown))
  const everything = pages.join('\n')
  expect(everything).toContain(first)
  expect(everything).not.toMatch(/甲|乙|丙|丁|戊|己|庚|辛|壬|李建国|李\*\*|13812342216/)
})
