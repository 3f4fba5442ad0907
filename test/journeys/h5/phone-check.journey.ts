import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { report } from './people'
import { closeBrowser, type Device, newDevice } from './world'

let instance: ServedInstance

// The clock of this story moves: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory()
})
afterAll(async () => {
  await closeBrowser()
  await instance.stop()
})

/** The code that the stand-in for SMS has written into the log of the function. */
async function lastCode(): Promise<string> {
  const answer = await fetch(`${instance.url}/_cloud/log?function=sign-in&after=0`)
  const codes = [...(await answer.text()).matchAll(/code\\*":\\*"(\d{6})/g)]
  return codes.at(-1)?.[1] ?? ''
}

async function askForCode({ page, open, seen }: Device): Promise<void> {
  await open('/#/pages/phone-check/index')
  await page.locator('#phone-number input').fill('137 0000 4455')
  await page.locator('#phone-consent').click()
  await page.locator('#phone-send').click()
  await seen('已发到 137****4455').waitFor()
}

async function provePhone(device: Device): Promise<void> {
  await askForCode(device)
  await device.page.locator('#phone-code input').fill(await lastCode())
  await device.page.locator('#phone-check').click()
  await device.seen('核实好了').waitFor()
}

it('two browsers that prove the same phone are one resident', async () => {
  const old = await newDevice()
  await report(old, '北门的栏杆松了，孩子爱靠着玩')
  await provePhone(old)
  await goOnAt(instance, '2026-11-22T09:50:00+08:00')

  const next = await newDevice({ dark: true })
  await next.open('/#/pages/mine-cases/index')
  await next.page.locator('#state-empty').waitFor()
  await askForCode(next)
  await next.picture('62a-phone-dark')
  await next.page.locator('#phone-code input').fill('000000')
  await next.page.locator('#phone-check').click()
  await next.seen('验证码不对').waitFor()
  await next.page.locator('#phone-code input').fill(await lastCode())
  await next.page.locator('#phone-check').click()
  await next.picture('62b-proven-dark')
  await next.page.locator('#phone-cases').click()
  await next.seen('北门的栏杆松了').waitFor()
  await next.open('/#/pages/me/index')
  await next.seen('已核实 137****4455').waitFor()
  await next.picture('62c-me-dark')
  expect([...old.problems, ...next.problems]).toEqual([])
})
