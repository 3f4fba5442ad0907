import { caseWords } from '@shared/messages/cases'
import { photoWords } from '@shared/messages/common'
import type { Phone } from '../../support/weapp-runtime/phone'
import { readWeappBuild } from '../../support/weapp-runtime/weapp-build'
import { staffPhones } from './staff-phones'
import { closePhones, codeOf, newPhone, photoFile, weappDir } from './world'

const seventh = '610999001003007'
const eighth = '610999001003008'

afterEach(() => expect(closePhones()).toEqual([]))

async function openLanding(openid: string): Promise<Phone> {
  const phone = newPhone(openid)
  phone.openApp({ scene: codeOf(seventh) })
  await phone.see('王芳')
  return phone
}

it('a resident scans a code and sees who looks after the place, then scans another one', async () => {
  const phone = await openLanding('openid-neighbour')
  await phone.see('桂花社区')
  await phone.see('12345')
  phone.scan(codeOf(eighth))
  await phone.see('陈晓负责')
})

it('a forged code is refused in words, with a way on', async () => {
  const phone = newPhone('openid-neighbour')
  const scene = codeOf(seventh)
  phone.openApp({ scene: scene.slice(0, -1) + (scene.endsWith('A') ? 'B' : 'A') })
  await phone.see('这不是社区发的二维码')
})

it('a resident reports with a photo, the worker accepts and answers, the resident is satisfied', async () => {
  const resident = await openLanding('openid-li-jianguo')
  await resident.tap('我要报事')
  await resident.onPage('pages/report/index')
  await resident.type('report-text', '3 号楼二单元楼道灯不亮，晚上上下楼很不方便')
  resident.person.album = [photoFile()]
  await resident.tap('photo-add')
  await resident.tap('consent-agree')
  await resident.tap('report-submit')
  await resident.onPage('pages/submitted/index')
  await resident.see('王芳')
  await resident.see('编号')
  await resident.tap('copy-code')
  expect(resident.person.clipboard).toMatch(/编号 .+，查询码 [2-9A-HJKMNP-Z]{8}/)
  await resident.tap('see-progress')
  await resident.onPage('pages/case/index')
  await resident.see('楼道灯不亮')

  const worker = newPhone(staffPhones['worker-001003-07'])
  worker.openApp({ path: 'packages/worker/pages/tasks/index' })
  await worker.tap('3 号楼二单元楼道灯不亮，晚上上下楼很不方便')
  await worker.onPage('packages/worker/pages/case/index')
  await worker.tap('act-accept')
  await worker.tap('act-resolve')
  await worker.onPage('packages/worker/pages/resolve/index')
  await worker.type('resolve-words', '已换新灯，声控正常，晚上去看过')
  worker.person.album = [photoFile()]
  for (const slot of ['slot-after-whole', 'slot-after-close']) {
    await worker.tap(slot)
    await worker.gone(slot)
  }
  await worker.seeNoMore(photoWords.uploading(0))
  await worker.tap('resolve-submit')
  await worker.onPage('packages/worker/pages/case/index')
  await worker.see('已换新灯')

  resident.leaveAndComeBack()
  await resident.see('已换新灯，声控正常')
  await resident.tap('rate-satisfied')
  await resident.see(caseWords.ratedThanks)
})

it('would notice a report button that no longer listens', async () => {
  const deaf = readWeappBuild(weappDir, {
    changeTemplate: (path, wxml) => (path === 'base' ? wxml.replaceAll(' bindtap="eh"', '') : wxml),
  })
  const phone = newPhone('openid-neighbour', { build: deaf })
  phone.openApp({ scene: codeOf(seventh) })
  await phone.see('王芳')
  await expect(phone.tap('我要报事')).rejects.toThrow('listens to a tap')
})

it('has templates to which WeChat’s compiler has no objection', () => {
  expect(readWeappBuild(weappDir).diagnostics).toEqual([])
})
