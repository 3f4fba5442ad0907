import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

afterEach(() => expect(closePhones()).toEqual([]))

const list = 'packages/organiser/pages/campaigns/index'

it('an organiser on the way drafts a campaign, hands it in, and the approver sends it back', async () => {
  const organiser = newPhone(staffPhones['organiser-1'])
  organiser.openApp({ path: list })
  await organiser.see('入冬暖家礼')
  await organiser.tap('campaign-create')
  await organiser.type('create-name', '元旦送春联')
  await organiser.tap('create-submit')
  await organiser.onPage('packages/organiser/pages/campaign/index')
  await organiser.see('还没写活动规则')
  await organiser.type('plan-first-day', '2026-11-22')
  await organiser.type('plan-last-day', '2026-12-31')
  await organiser.type('plan-rules', '到营业厅写春联，每人一副。')
  await organiser.type('plan-organiser', '青禾广电网络有限公司')
  await organiser.type('plan-phone', '09996120600')
  await organiser.tap('outlet-demo-outlet-hedong')
  await organiser.tap('gift-add')
  await organiser.type('gift-1-name', '春联一副')
  await organiser.tap('tier-add')
  await organiser.type('tier-1-name', '到厅写春联')
  await organiser.tap('tier-1-gift-1')
  await organiser.type('stock-demo-outlet-hedong-gift-1', '200')
  await organiser.see('要公示的都齐了')
  await organiser.tap('plan-save')
  await organiser.see('已保存，第 2 稿')
  await organiser.tap('act-submit')
  await organiser.see('等审批')

  const approver = newPhone(staffPhones['admin-1'])
  approver.openApp({ path: list })
  await approver.see('1 个活动等审批')
  await approver.tap('元旦送春联')
  await approver.see('到厅写春联')
  await approver.tap('act-sendBack')
  await approver.type('words-note', '请写明写春联的时间')
  await approver.tap('words-submit')
  await approver.see('还在拟，参加人看不到')
  await approver.see('请写明写春联的时间')
})

it('a worker has nothing to do with campaigns', async () => {
  const phone = newPhone(staffPhones['worker-001003-07'])
  phone.openApp({ path: list })
  await phone.see('这里给活动组织者')
})
