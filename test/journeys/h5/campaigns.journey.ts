import type { ServedInstance } from '../../support/served-instance'
import { localWxCloud } from '../../support/weapp-runtime/wx/cloud'
import { beginStory } from '../story-instance'
import { pathOfCode, storyGrid } from './people'
import { closeBrowser, newDevice } from './world'

/** Of its own: what it claims until nothing is left is missing elsewhere. */
let instance: ServedInstance
beforeAll(async () => {
  instance = await beginStory({})
})
afterAll(async () => {
  await closeBrowser()
  await instance.stop()
})

const campaignId = 'demo-campaign-winter'
const outletIds = ['chengguan', 'liulin', 'hedong'].map(each => `demo-outlet-${each}`)

/** Other customers take at every outlet what is left of today's. */
async function takeAllOfToday(): Promise<void> {
  for (const outletId of outletIds) {
    const claims = Array.from({ length: 40 }, (_, at) =>
      localWxCloud(instance.url, `openid-${outletId}-${at}`).callFunction('campaigns', {
        action: 'claim',
        input: {
          ...{ requestId: `request-${outletId}-${at}`, campaignId, outletId },
          ...{ tierId: 'visit', giftId: 'warmers' },
        },
      }),
    )
    await Promise.all(claims)
  }
}

it('a neighbour claims once though the answer was lost, shows a code that renews itself, gives it back, and finds it sold out', async () => {
  const { page, open, seen, picture, problems, context } = await newDevice()
  const part = (id: string) => page.locator(`#${id}`).filter({ visible: true }).first()
  await open(pathOfCode(storyGrid))
  await seen('入冬暖家礼').click()
  await seen('您现在就可以领 暖贴 10 片').waitFor()
  await seen('城关营业厅的暖贴 10 片，送完为止，明天 0:00 再放 40 份').waitFor()
  await seen('今天开到 20:00').waitFor()
  await seen('不用转发，不用关注。').waitFor()
  await part('outlet-demo-outlet-liulin').waitFor()
  await picture('70-campaign')

  await part('claim').click()
  await seen('请先看一看上面的说明，再点“同意”。').waitFor()
  await part('consent-agree').click()
  // The claim arrives, the word that it did is lost; the app is ended, and asks the same again when it is opened.
  let lost = 0
  await page.route('**/v1/functions/campaigns', async route => {
    const isClaim = route.request().postData()?.includes('"claim"') === true
    if (!isClaim || lost === 3) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await part('claim').click()
  await seen('还不知道领到没有').waitFor()
  await picture('70b-claim-unsure')
  await page.reload()
  await seen('到 城关营业厅 领').waitFor()
  expect(lost).toBe(3)
  const code = await part('voucher-code').innerText()
  expect(code).toMatch(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
  await picture('71-voucher')

  await page.clock.fastForward(46_000)
  await page.waitForFunction(
    shown =>
      document.querySelector('#voucher-code')?.textContent?.match(/\S{4} \S{4}/) &&
      document.querySelector('#voucher-code')?.textContent !== shown,
    code,
  )
  await context.setOffline(true)
  await page.clock.fastForward(46_000)
  await seen('领取码要有网络才能出示').waitFor()
  await seen('桂花路 66 号').waitFor()
  await picture('71b-voucher-offline')
  await context.setOffline(false)
  await part('voucher-code').waitFor()

  await part('give-back').click()
  await part('confirm').click()
  await seen('已经让出来了').waitFor()
  await part('to-campaign').click()
  await seen('您现在就可以领 暖贴 10 片').waitFor()
  await takeAllOfToday()
  await page.reload()
  await seen('今天送完了，明天 0:00 再放 40 份').waitFor()
  await seen('今天没有 暖贴 10 片 了').waitFor()
  await seen('哪个网点今天都送完了').waitFor()
  await picture('72-sold-out')

  await open('/#/pages/me/index')
  await part('own-claims').click()
  await seen('让出来了').waitFor()
  await picture('73-own-claims')
  expect(problems.filter(each => !/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([])
})
