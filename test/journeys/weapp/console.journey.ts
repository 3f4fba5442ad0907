import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { reported, reportedCaseId } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const home = 'packages/console/pages/home/index'

let instance: ServedInstance

// The clock of this story moves: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory(staffPhones)
})
afterAll(() => instance.stop())
afterEach(() => expect(closePhones()).toEqual([]))

it('a supervisor on the way sees what is late, filters the cases and orders an explanation', async () => {
  const text = '健身器材的螺丝掉了'
  const caseId = reportedCaseId(await reported('openid-bolt', text))
  // Due on Friday: late on Monday, before the order that is given by itself.
  await goOnAt(instance, '2026-11-30T08:30:00+08:00')

  const phone = newPhone(staffPhones['supervisor-1'])
  phone.openApp({ path: home })
  await phone.see('件超期')
  await phone.see(text)
  await phone.tap('see-all')
  await phone.onPage('packages/console/pages/cases/index')
  await phone.tap('filter-light')
  await phone.tap('choose-red')
  await phone.seeNoMore('还剩')
  await phone.tap('filter-assignee')
  await phone.see('件超期')
  await phone.tap('choose-worker-001003-07')
  await phone.see('王芳 在办')
  await phone.tap(`line-${caseId}`)
  await phone.onPage('packages/worker/pages/case/index')
  await phone.tap('act-supervise')
  await phone.type('supervise-words', '居民又来问了')
  await phone.tap('supervise-submit')
  await phone.see('周岚 开的督办单')

  phone.openApp({ path: 'packages/console/pages/orders/index' })
  await phone.see('张逾期没回复')
  await phone.tap('order-state-awaitsReply')
  await phone.see(text)
  phone.openApp({ path: 'packages/console/pages/map/index' })
  await phone.see('青禾县的灯')
  await phone.see('城关街道')
  phone.openApp({ path: 'packages/console/pages/report/index' })
  await phone.see('响应率')
})

it('a worker has no console', async () => {
  const phone = newPhone(staffPhones['worker-001003-07'])
  phone.openApp({ path: home })
  await phone.see('督办台给督办员')
})
