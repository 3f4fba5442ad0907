import { deviceOf, openTasks } from './people'
import { closeBrowser, type Device, newDevice } from './world'

afterAll(closeBrowser)

const people = '/#/packages/station/pages/people/index'
/** Nobody's in other journeys. */
const recruit = 'worker-001002-03'
const desk = { width: 1440, height: 900 }

/** 丁一 opens the sheet of somebody on the list. */
async function openPerson(admin: Device, personId: string): Promise<void> {
  await admin.open(people)
  await admin.page.locator('#people-headline').waitFor()
  const row = admin.page.locator(`#staff-${personId}`)
  while ((await row.count()) === 0) {
    const rows = admin.page.locator('.list-row')
    const next = rows.nth(await rows.count())
    await admin.page.locator('#people-more').click()
    await next.waitFor()
  }
  await row.click()
  await admin.page.locator('#staff-sheet').waitFor()
}

async function invite(admin: Device, personId: string): Promise<string> {
  await openPerson(admin, personId)
  await admin.page.locator('#staff-invite').click()
  return (await admin.page.locator('#staff-code').innerText()).trim()
}

async function join(code: string): Promise<Device> {
  const device = await newDevice()
  await device.open(`/j/${code.replace('-', '')}`)
  return device
}

it('an invitation: accepted once, the second who tries is refused, and who left is nobody', async () => {
  const admin = await deviceOf('admin-1')
  const code = await invite(admin, recruit)
  await admin.picture('60a-invited')

  const worker = await join(code)
  await worker.page.locator('#join-accept').waitFor()
  await worker.picture('60b-join')
  await worker.page.locator('#join-accept').click()
  await worker.page.locator('#join-start').click()
  await openTasks(worker)
  await worker.picture('60c-tasks')

  const thief = await join(code)
  await thief.seen('已经有人用过了').waitFor()
  await thief.picture('60d-used')

  await admin.open('/#/pages/inbox/index')
  await admin.seen('有人又用了').waitFor()
  await openPerson(admin, recruit)
  await admin.page.locator('#staff-leave').click()
  await admin.page.locator('#staff-leave-sure').click()
  await admin.seen('已登记').waitFor()
  await admin.picture('60e-left')

  await worker.open('/#/packages/worker/pages/tasks/index')
  await worker.page.reload()
  await worker.page.locator('#state-empty').waitFor()
  expect(await worker.page.locator('#tasks-headline').count()).toBe(0)
  await worker.picture('60f-left')
  expect([...admin.problems, ...worker.problems, ...thief.problems]).toEqual([])
})

it('a computer is signed in by a phone that shows the same number, and signed out from it', async () => {
  const console = await newDevice({ size: desk })
  await console.open('/#/pages/sign-in/index')
  const number = (await console.page.locator('#scan-number').innerText()).trim()
  const code = (await console.page.locator('#scan-code').innerText()).replaceAll('-', '').trim()
  await console.picture('61a-console')

  const phone = await deviceOf('desk-001003-1')
  await phone.open(`/s/${code}`)
  await phone.page.locator('#confirm-number').waitFor()
  expect((await phone.page.locator('#confirm-number').innerText()).trim()).toBe(number)
  await phone.picture('61b-confirm')
  await console.seen('已扫码').waitFor()
  await phone.page.locator('#confirm-yes').click()
  await phone.seen('电脑已登录').waitFor()
  await console.page.locator('#desk-name').waitFor()
  await console.picture('61c-desk')

  await phone.open('/#/pages/devices/index')
  await phone.page.locator('#sign-out-all').waitFor()
  await phone.picture('61d-devices')
  await phone.page.locator('#sign-out-all').click()
  await phone.page.locator('#confirm').click()
  await phone.seen('现在没有电脑登录').waitFor()
  await console.page.reload()
  await console.seen('登录已过期').waitFor()
  expect([...console.problems, ...phone.problems]).toEqual([])
})

it('a photographed code signs in the computer that showed it, and a no ends it', async () => {
  const console = await newDevice({ size: desk })
  await console.open('/#/pages/sign-in/index')
  const code = (await console.page.locator('#scan-code').innerText()).replaceAll('-', '').trim()
  const phone = await deviceOf('leader-001003')
  await phone.open('/#/pages/me/index')
  await phone.page.locator('#confirm-sign-in').click()
  await phone.page.locator('#confirm-code input').fill(code)
  await phone.page.locator('#confirm-next').click()
  await phone.page.locator('#confirm-no').click()
  await phone.seen('没有让它登录').waitFor()
  await console.seen('不是我').waitFor()
  await console.picture('61e-refused')
})
