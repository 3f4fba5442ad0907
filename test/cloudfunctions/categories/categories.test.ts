import type { categoryActions, KeywordRulesView } from '@shared/categories/actions'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import type { OutputOf } from '@shared/kernel/contract'
import { report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const admin = 'custom:admin-ding'
const edit = (who = admin) => cloud.ask<KeywordRulesView>(who, 'categories', 'edit')
const { version: _version, ...shipped } = shippedKeywordRules
/** The shipped words with one more for fires. */
const withWord = (word: string) => ({
  ...shipped,
  rules: [...shipped.rules, { words: [word], categoryId: 'fire', complexity: null, weight: 9, unless: [] }],
})
const publish = (rules: object, more: object = {}) =>
  cloud.call(admin, 'categories', 'publish', { requestId: newId(), seenVersion: 1, note: '试行', rules, ...more })

describe('the words', () => {
  it('are those delivered, for everybody, until an administrator publishes others', async () => {
    const rules = () => cloud.ask<OutputOf<typeof categoryActions.rules>>('uid:anybody', 'categories', 'rules')
    expect(await rules()).toEqual({ version: 1, rules: shipped })
    expect(await publish(withWord('楼道灯'))).toMatchObject({ ok: true, data: { version: 2, byName: '丁一' } })
    expect(await rules()).toEqual({ version: 2, rules: withWord('楼道灯') })
    expect(await edit('custom:desk-lin')).toMatchObject({ version: 2, note: '试行' })
  })

  it('of two administrators at once one is told; twice with one request is once', async () => {
    const request = { requestId: newId() }
    const first = await publish(withWord('甲'), request)
    expect(await publish(withWord('甲'), request)).toEqual(first)
    expect(await publish(withWord('乙'))).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
    expect(await cloud.services.db.collection('rules').count({})).toBe(2)
  })

  it('that do not hold together are refused, and nothing is written', async () => {
    const twice = { ...shipped, rules: [...shipped.rules, ...shipped.rules.slice(0, 1)] }
    expect(await publish(twice)).toMatchObject({ error: { code: 'INPUT_INVALID', fields: [{ rule: 'twice' }] } })
    expect(await cloud.services.db.collection('rules').count({})).toBe(0)
  })

  it('leave the deadlines in force alone', async () => {
    await publish(withWord('甲'))
    expect(await cloud.ask(admin, 'rules', 'get')).toMatchObject({ version: 1 })
  })
})

describe('the dry run', () => {
  it('counts how many suggestions of last month would change, and tells no text', async () => {
    cloud.clock.set('2026-10-12T09:41')
    await report(cloud, { text: '楼道灯坏了', categoryId: 'facility' })
    await report(cloud, { text: '楼道灯怎么了', categoryId: 'fire' })
    await report(cloud, { text: '你好', categoryId: 'other' })
    cloud.clock.set('2026-11-23T09:41')
    await report(cloud, { text: '楼道灯坏了' })
    const page = await cloud.ask<OutputOf<typeof categoryActions.dryRun>>(admin, 'categories', 'dryRun', {
      rules: withWord('楼道灯'),
    })
    expect(page).toEqual({
      month: '2026-10',
      counts: { cases: 3, changed: 2, wasRight: 1, wouldBeRight: 1, wasSilent: 1, wouldBeSilent: 1 },
      next: null,
    })
  })

  it('is for who may change the words', async () => {
    for (const who of ['resident-li', 'worker-wang', 'desk-he', 'supervisor-zhou']) {
      expect(await cloud.refusal(`custom:${who}`, 'categories', 'dryRun', { rules: shipped })).toBe('NOT_ALLOWED')
    }
  })
})
