import { storyGrid } from './people'
import { closePhones, codeOf, newPhone } from './world'

afterEach(() => expect(closePhones()).toEqual([]))

const campaign = { path: 'packages/campaign/pages/campaign/index', query: { id: 'demo-campaign-winter' } }
const voucherPage = 'packages/campaign/pages/voucher/index'

it('a customer finds the campaign of the place, claims, is killed before the answer, and is given the same claim', async () => {
  const phone = newPhone('openid-winter')
  phone.openApp({ scene: codeOf(storyGrid) })
  await phone.tap('campaign-demo-campaign-winter')
  await phone.see('您现在就可以领 暖贴 10 片')
  await phone.tap('outlet-demo-outlet-liulin')
  await phone.see('领取暖贴 10 片，到柳林营业厅取')
  await phone.tap('consent-agree')
  await phone.see('您已经同意')
  phone.loseAnswerOf('claim')
  phone.loseAnswerOf('claim')
  phone.loseAnswerOf('claim')
  await phone.tap('claim')
  await phone.see('还不知道领到没有')

  phone.openApp(campaign)
  await phone.onPage(voucherPage)
  await phone.see('到 柳林营业厅 领')
  await phone.see('后自动换新码')
  const code = /[0-9A-Z]{4} [0-9A-Z]{4}/.exec(phone.text())?.[0]
  phone.leaveAndComeBack()
  await phone.seeNoMore(code ?? 'no code')
  await phone.see('后自动换新码')

  await phone.tap('give-back')
  await phone.tap('confirm')
  await phone.see('已经让出来了')
  await phone.tap('to-campaign')
  await phone.see('您现在就可以领 暖贴 10 片')
})
