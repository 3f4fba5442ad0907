import type { Answer } from '@shared/kernel/contract'
import { localWxCloud } from '../../support/weapp-runtime/wx/cloud'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone } from './world'

const people = 'packages/station/pages/people/index'
const join = 'pages/join/index'
/** Nobody's in other journeys. */
const recruit = 'worker-001003-05'

afterEach(() => expect(closePhones()).toEqual([]))

/** A browser as far as the functions can tell. */
async function ask<T>(openid: string, action: string, input: object): Promise<T> {
  const cloud = localWxCloud(process.env.GEZI_JOURNEY_URL ?? '', openid)
  const answer = (await cloud.callFunction('sign-in', { action, input })) as Answer<T>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

it('a colleague is invited, comes in by the code, and nobody else does', async () => {
  const station = newPhone(staffPhones['desk-001003-1'])
  station.openApp({ path: people })
  await station.tap(`staff-${recruit}`)
  await station.tap('staff-invite')
  await station.see('请只发给')
  const [code = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(station.text()) ?? []

  const colleague = newPhone('openid-new-colleague')
  colleague.openApp({ path: 'pages/me/index' })
  await colleague.tap('join')
  await colleague.onPage(join)
  await colleague.type('join-code', code.toLowerCase())
  await colleague.tap('join-next')
  await colleague.see('林秀梅 邀请您')
  await colleague.tap('join-accept')
  await colleague.tap('join-start')
  await colleague.onPage('packages/worker/pages/tasks/index')

  const thief = newPhone('openid-thief')
  thief.openApp({ path: join, query: { code } })
  await thief.see('已经有人用过了')
})

it('the phone lets a computer in after its number was shown', async () => {
  const nonce = 'n'.repeat(40)
  const shown = await ask<{ code: string; number: string }>('a-browser', 'begin', {
    requestId: 'begin-0000000000000001',
    nonce,
    device: 'Windows 上的浏览器',
  })
  const phone = newPhone(staffPhones['leader-001003'])
  phone.openApp({ path: 'pages/me/index' })
  await phone.tap('confirm-sign-in')
  await phone.type('confirm-code', shown.code)
  await phone.tap('confirm-next')
  await phone.see('Windows 上的浏览器')
  await phone.see(shown.number)
  await phone.tap('confirm-yes')
  await phone.see('电脑已登录')
  const collected = await ask<{ ticket: string }>('a-browser', 'collect', {
    requestId: 'collect-00000000000001',
    code: shown.code,
    nonce,
  })
  expect(collected.ticket).toContain('/@@/')
})
