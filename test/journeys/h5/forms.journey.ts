import type { Page } from 'playwright-core'
import { deviceOf } from './people'
import { closeBrowser, newDevice } from './world'

const desk = { width: 1440, height: 900 }

afterAll(closeBrowser)

/** What can be seen of a selector: pages below the top one stay in the document. */
const partOf = (page: Page) => (selector: string) => page.locator(selector).filter({ visible: true }).first()

describe('a form', () => {
  it('is made with a condition, published, answered once by a neighbour, and read as bars', async () => {
    const organiser = await deviceOf('organiser-1', { size: desk })
    const part = partOf(organiser.page)
    const fill = (field: string, text: string) => part(`#${field} input, #${field} textarea`).fill(text)
    await organiser.open('/#/packages/organiser/pages/forms/index')
    await organiser.seen('营业厅服务小调查').waitFor()
    await organiser.picture('62-forms')
    await part('#form-create').click()
    await fill('create-name', '冬至饺子会')
    await part('#create-submit').click()
    await organiser.seen('公布以前还有 1 处要改').waitFor()

    // Made in the wrong order, then moved: the condition may look at what stands above it only.
    await part('#add-number').click()
    await organiser.seen('有 1 处要先改好才能存').waitFor()
    await fill('question-1-label', '几个人来')
    await fill('question-1-max', '6')
    await part('#add-single').click()
    await fill('question-2-label', '来不来')
    await fill('question-2-choice-1', '来')
    await fill('question-2-choice-2', '不来')
    await part('#question-2-up').click()
    await part('#question-2-condition').click()
    const preview = organiser.page.locator('#form-preview')
    await preview.getByText('来不来').first().waitFor()
    expect(await preview.getByText('几个人来').count()).toBe(0)
    await preview.getByRole('radio', { name: '来', exact: true }).click()
    await preview.getByText('几个人来').first().waitFor()
    await organiser.picture('62b-form-builder')
    await part('#form-save').click()
    await organiser.seen('已保存，第 2 稿 · 可以公布').waitFor()
    await part('#form-publish').click()
    await part('#confirm').click()
    await organiser.seen('冬至饺子会 · 正在收').waitFor()
    const address = (await organiser.page.locator('.form-desk__address').innerText()).replace(/^https?:\/\/[^/]+/, '')

    const neighbour = await newDevice()
    const field = partOf(neighbour.page)
    await neighbour.open(address)
    await neighbour.seen('您填的内容怎么用').waitFor()
    await field('#form-submit').click()
    await neighbour.seen('这一题要填。').waitFor()
    await neighbour.seen('请先看一看，再点“同意”。').waitFor()
    await field('#consent-agree').click()
    await neighbour.page.getByRole('radio', { name: '来', exact: true }).click()
    await neighbour.page.locator('[id^=answer-] input').fill('9')
    await neighbour.seen('不能大于 6。').waitFor()
    await neighbour.picture('62c-form-problems')
    // What is filled in is still there after the page was lost.
    await neighbour.page.reload()
    await neighbour.seen('上次填到一半的还在').waitFor()
    expect(await neighbour.page.locator('[id^=answer-] input').inputValue()).toBe('9')
    await neighbour.page.locator('[id^=answer-] input').fill('3')
    // The answer arrives, the word that it did is lost: sent again it is the same one.
    let lost = 0
    await neighbour.page.route('**/v1/functions/forms', async route => {
      const isAnswer = route.request().postData()?.includes('"answer"') === true
      if (!isAnswer || lost === 3) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })
    await field('#form-submit').click()
    await neighbour.seen('还不知道交上去没有').waitFor()
    await neighbour.picture('62d-form-unsure')
    await field('#form-submit').click()
    await neighbour.seen('已经收到，谢谢您').waitFor()
    expect(lost).toBe(3)
    await neighbour.page.reload()
    await neighbour.seen('您已经填过这张表了，谢谢').waitFor()

    await part('#form-part-results').click()
    await organiser.seen('收到 1 份').waitFor()
    await organiser.seen('1 人 · 100%').waitFor()
    await organiser.seen('平均 3 · 最小 3，最大 3').waitFor()
    await part('#answers-write').click()
    await organiser.seen('写好了，1 份答卷').waitFor()
    await organiser.picture('62e-form-results')

    await part('#form-part-questions').click()
    await part('#form-close').click()
    await part('#confirm').click()
    await organiser.seen('冬至饺子会 · 停收了').waitFor()
    const late = await newDevice()
    await late.open(address)
    await late.seen('这张表不再收了').waitFor()
    expect([...organiser.problems, ...late.problems]).toEqual([])
  })
})
