import type { ServedInstance } from '../../support/served-instance'
import { beginStory, goOnAt } from '../story-instance'
import { deviceOf, lampText, openProgress, openTask, pathOfCode, report, storyGrid, writeReport } from './people'
import { closeBrowser, newDevice } from './world'

let instance: ServedInstance
beforeAll(async () => {
  instance = await beginStory()
})
afterAll(async () => {
  await closeBrowser()
  await instance.stop()
})

describe('help with the category', () => {
  it('says why, is what the worker gets, and gives way to a choice by hand', async () => {
    const resident = await newDevice()
    const { page } = resident
    await writeReport(resident, lampText)
    await page.locator('#category-line').filter({ hasText: '建议归到 身边的事 · 市政设施' }).waitFor()
    await page.locator('#category-why').filter({ hasText: '因为您写了“楼道灯”“坏了”' }).waitFor()
    await resident.picture('40-suggested')
    await page.locator('#report-text textarea').fill('楼道里堆满杂物，消防通道都堵死了')
    await page.locator('#category-line').filter({ hasText: '消防安全' }).waitFor()
    await page.locator('#change-category').click()
    await page.locator('#category-hazard').click()
    await page.locator('#report-text textarea').fill(lampText)
    await page.locator('#category-line').filter({ hasText: '隐患' }).waitFor()

    const other = await newDevice()
    await report(other, '小区北门的垃圾桶满了三天没人清，好几次了')
    const worker = await deviceOf('worker-001003-07')
    await openTask(worker, '小区北门的垃圾桶满了三天没人清')
    await worker.seen('环境卫生').waitFor()
    await worker.seen('看起来情况复杂').waitFor()
    await worker.picture('40b-worker')
  })
})

describe('a reporter who may not report for a while', () => {
  it('is shut out by the desk, reads why, appeals, and is let in again by the level above', async () => {
    const resident = await newDevice()
    const { page } = resident
    await report(resident, '测试测试测试，随便写写', {})
    const caseId = await openProgress(resident)

    const station = await deviceOf('desk-001003-1')
    await station.open(`/#/packages/worker/pages/case/index?id=${caseId}`)
    await station.page.locator('#block-reporter').click()
    await station.page.locator('#block-days-7').click()
    await station.picture('41-block')
    await station.page.locator('#block-reason textarea').fill('一天里乱报了二十次')
    await station.page.locator('#block-submit').click()
    await station.seen('一天里乱报了二十次').waitFor()
    await station.picture('41b-blocks')
    await goOnAt(instance, '2026-11-22T09:50:00+08:00')

    await resident.open(pathOfCode(storyGrid))
    await page.getByText('我要报事').click()
    await page.locator('#report-blocked').waitFor()
    await resident.picture('41c-blocked-before')
    await page.locator('#back-to-form').click()
    await page.locator('#report-text textarea').fill('楼下的路灯不亮')
    await page.locator('#report-submit').click()
    await page.locator('#report-blocked').waitFor()
    await resident.seen('原因：一天里乱报了二十次').waitFor()
    await page.locator('#appeal-text textarea').fill('那几次都是真的，灯一直没修')
    await resident.picture('41c-blocked')
    await page.locator('#appeal-submit').click()
    await resident.seen('申诉已经交给上一级').waitFor()
    await page.locator('#back-to-form').click()
    await page.locator('#report-text textarea').waitFor()

    const street = await deviceOf('desk-001-1')
    await street.open('/#/packages/station/pages/blocks/index')
    await street.page.locator('#blocks-list-appeals').click()
    await street.seen('那几次都是真的，灯一直没修').waitFor()
    await street.page.locator('[id$="-reason"] textarea').fill('核实过了，那几次都是真的')
    await street.picture('41d-appeal')
    await street.page.locator('[id$="-liftAppeal"]').click()
    await street.seen('没有等您决定的申诉').waitFor()
    await goOnAt(instance, '2026-11-22T10:00:00+08:00')

    await page.locator('#report-submit').click()
    await resident.seen('收到了').waitFor()
  })
})
