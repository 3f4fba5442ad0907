import { type LimitRulesInput, shippedLimits } from '@shared/limits/limit-rules'
import type { LimitsView } from '@shared/rules/actions'
import { aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud('2026-11-23T09:41', null)
})
afterEach(() => cloud.stop())

const admin = 'custom:admin-ding'
const two: LimitRulesInput = {
  ...{ limits: { ...shippedLimits.limits, report: [{ most: 2, withinMinutes: 60 }] } },
  repeats: shippedLimits.repeats,
}
const input = (seenVersion: number, limits = two) => ({ requestId: newId(), seenVersion, note: '有人刷屏', limits })
const publish = (given: object) => cloud.ask<LimitsView>(admin, 'rules', 'publishLimits', given)
const seen = async () => (await cloud.ask<LimitsView>(admin, 'rules', 'limits')).version

it('limits hold for everybody within ten seconds, and say who published them and why', async () => {
  const given = input(await seen())
  const published = await publish(given)
  expect(await publish(given)).toEqual(published)
  expect(await cloud.ask<LimitsView>('custom:desk-lin', 'rules', 'limits')).toEqual({ ...published, mayChange: false })
  expect(published).toMatchObject({ version: given.seenVersion + 1, limits: two, note: '有人刷屏', mayChange: true })
  cloud.clock.advance(11_000)
  const report = (text: string) => cloud.call('custom:resident-li', 'cases', 'submit', aReport({ text }))
  for (const text of ['第一盏灯坏了', '第二盏灯坏了']) expect(await report(text)).toMatchObject({ ok: true })
  expect(await report('第三盏灯坏了')).toMatchObject({ ok: false, error: { code: 'LIMIT_REACHED' } })
})

it('of two administrators at once the second is told', async () => {
  const version = await seen()
  await publish(input(version))
  expect(await cloud.refusal(admin, 'rules', 'publishLimits', input(version))).toBe('CHANGED_MEANWHILE')
})

it('a limit of nothing, and anybody but an administrator over everything, are refused', async () => {
  const version = await seen()
  const nothing = { ...two, repeats: { withinMinutes: 60, most: 0 } }
  expect(await cloud.refusal(admin, 'rules', 'publishLimits', input(version, nothing))).toBe('INPUT_INVALID')
  expect(await cloud.refusal('custom:desk-lin', 'rules', 'publishLimits', input(version))).toBe('NOT_ALLOWED')
  expect(await cloud.refusal('custom:resident-li', 'rules', 'limits')).toBe('NOT_ALLOWED')
})
