import { heldPageWords, heldTitle, heldWords } from '@shared/messages/held-words'
import type { ServedInstance } from '../../support/served-instance'
import { beginStory, judgeContent } from '../story-instance'
import { look, openTask, reportedCaseId, written } from './people'
import { staffPhones } from './staff-phones'
import { closePhones, newPhone, photoFile } from './world'

const heldPage = 'packages/station/pages/held/index'

let instance: ServedInstance

// WeChat judges differently in this story: nobody else lives on its instance.
beforeAll(async () => {
  instance = await beginStory(staffPhones)
})
afterAll(() => instance.stop())
afterEach(() => expect(closePhones()).toEqual([]))

/** The station, with the list of what waits; the page asks again when a message has come. */
async function openHeld() {
  const desk = newPhone(staffPhones['desk-001003-1'])
  desk.openApp({ path: heldPage })
  return desk
}

it('a photo that WeChat doubts is shown to nobody but the station, which releases it', async () => {
  await judgeContent(instance, { photos: 'risky', photosAfterMs: 0 })
  const text = '东门的路灯杆歪了'
  const resident = await written('openid-held', text)
  resident.person.album = [photoFile()]
  await resident.tap('photo-add')
  await resident.see('1 / 9')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  const caseId = reportedCaseId(resident)
  await resident.tap('see-progress')

  const desk = await openHeld()
  await desk.see('检查认为不合适')
  const worker = newPhone(staffPhones['worker-001003-07'])
  await openTask(worker, text)
  await worker.see(heldWords.photo.held)
  await worker.see(heldWords.photosHeld)
  look(resident)
  await resident.see(heldWords.ownHeld)

  await desk.tap(heldPageWords.showPhoto)
  await desk.tap(`held-release-${caseId}`)
  await desk.see(heldPageWords.empty)
  look(worker)
  await worker.seeNoMore(heldWords.photo.held)
  look(resident)
  await resident.seeNoMore(heldWords.ownHeld)
})

it('words that WeChat doubts wait for the station; blocked ones are explained to who wrote them', async () => {
  await judgeContent(instance, { risky: ['骂人的话'] })
  const resident = await written('openid-rude', '楼上漏水，这里是骂人的话')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  await resident.see('编号')
  const caseId = reportedCaseId(resident)
  await resident.tap('see-progress')
  await resident.see(heldWords.ownHeld)

  const title = heldTitle('其他')
  const worker = newPhone(staffPhones['worker-001003-07'])
  await openTask(worker, title)
  await worker.see(heldWords.textHeld)
  await worker.seeNoMore('骂人的话')

  const desk = await openHeld()
  await desk.see('楼上漏水，这里是骂人的话')
  await desk.tap(`held-block-${caseId}`)
  await desk.tap(`held-block-${caseId}-submit`)
  await desk.see('请写几个字再提交')
  await desk.type(`held-block-${caseId}-reason`, '请只说事情')
  await desk.tap(`held-block-${caseId}-submit`)
  await desk.see(heldPageWords.empty)

  look(resident)
  await resident.see(heldWords.ownBlocked)
  await resident.see('请只说事情')
  look(worker)
  await worker.see(heldWords.textBlocked)
})
