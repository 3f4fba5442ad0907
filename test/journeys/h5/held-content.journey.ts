import { heldPageWords, heldWords } from '@shared/messages/held-words'
import { aJpeg } from '../../support/a-photo'
import { aReport, newId } from '../../support/builders'
import type { ServedInstance } from '../../support/served-instance'
import { localWxCloud } from '../../support/weapp-runtime/wx/cloud'
import { beginStory, judgeContent } from '../story-instance'
import { deviceOf, report, storyGrid } from './people'
import { closeBrowser, newDevice } from './world'

const desk = { width: 1440, height: 900 }

let instance: ServedInstance

// WeChat judges differently in this story: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory({})
})
afterAll(closeBrowser)
afterAll(() => instance.stop())

/** Reports with a photo from the mini-program: only there WeChat knows who writes. */
async function reportFromWechat(text: string): Promise<string> {
  const wx = localWxCloud(instance.url, 'openid-held')
  const id = newId('photo')
  const fileId = await wx.uploadFile(`photos/${id}.jpg`, aJpeg())
  const place = { scannedGridCode: storyGrid, pin: null, pickedGridCode: null, buildingId: null, label: null }
  const input = aReport({ text, place, photos: [{ id, fileId, stage: 'report', shot: null }] })
  const answer = (await wx.callFunction('cases', { action: 'submit', input })) as { ok: boolean }
  expect(answer).toMatchObject({ ok: true })
  return input.submissionId
}

it('a photo that is held is released at the desk, and the worker sees it', async () => {
  await judgeContent(instance, { photos: 'review', photosAfterMs: 0 })
  const caseId = await reportFromWechat('东门的路灯杆歪了')

  const station = await deviceOf('desk-001003-1', { size: desk })
  await station.open('/#/packages/station/pages/desk/index')
  await station.page.locator('#desk-entry-stationHeld').click()
  await station.seen(heldWords.why.review).waitFor()
  await station.picture('50-held')

  const worker = await deviceOf('worker-001003-07')
  await worker.open(`/#/packages/worker/pages/case/index?id=${caseId}`)
  await worker.seen(heldWords.photosHeld).waitFor()
  await worker.seen(heldWords.photo.held).scrollIntoViewIfNeeded()
  await worker.picture('50b-held-worker')

  await station.seen(heldPageWords.showPhoto).click()
  await station.page.locator('[id^="held-photo-"]').waitFor()
  await station.picture('50c-held-shown')
  await station.page.locator(`#held-block-${caseId}`).click()
  await station.picture('50d-held-block')
  await station.page.locator(`#held-block-${caseId}-cancel`).click()
  await station.page.locator(`#held-release-${caseId}`).click()
  await station.seen(heldPageWords.empty).waitFor()
  await station.picture('50e-held-empty')

  await worker.page.reload()
  await worker.seen('东门的路灯杆歪了').waitFor()
  await worker.page.locator('.photo-strip__image').first().waitFor()
  expect(await worker.page.getByText(heldWords.photosHeld).count()).toBe(0)
  expect([...station.problems, ...worker.problems]).toEqual([])
})

it('what came by H5 was checked by nobody: the worker reads it at once, and the station has a look', async () => {
  const text = '北门的垃圾桶满了'
  const resident = await newDevice()
  await report(resident, text)
  const station = await deviceOf('desk-001003-1', { dark: true })
  await station.open('/#/packages/station/pages/held/index')
  await station.seen(heldWords.why.noOpenid).waitFor()
  await station.seen(text).waitFor()
  await station.picture('50f-held-dark')
  const worker = await deviceOf('worker-001003-07')
  await worker.open('/#/packages/worker/pages/tasks/index')
  await worker.seen(text).waitFor()
  expect([...resident.problems, ...station.problems, ...worker.problems]).toEqual([])
})
