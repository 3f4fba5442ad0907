import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../local-cloud/local-cloud'
import { loadDemo } from '../../../scripts/demo/load-demo'
import { connectCloud } from '../../../scripts/territory/cloud-connection'
import { campaignPlan } from '../../../shared/campaigns/campaign-plan'
import { type CampaignRulesInput, objectionsTo } from '../../../shared/campaigns/campaign-rules'
import { missingFacts } from '../../../shared/campaigns/missing-facts'
import { checkAnswers } from '../../../shared/forms/check-answers'
import { formContent } from '../../../shared/forms/form'
import { formProblems } from '../../../shared/forms/form-problems'
import { localDateOf } from '../../../shared/kernel/local-date'
import { beijing } from '../../support/fixed-clock'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(__dirname, '../../../cloudfunctions/database.json'),
    functions: [],
    port: 0,
    inspector: false,
  })
})
afterAll(() => cloud.stop())

const target = () => ({ envForSdk: cloud.envForSdk, secret: 'a secret for tests only, long enough' })
const now = beijing('2026-11-23T09:00')

describe('loading the demo', () => {
  it('does again what was interrupted, then fills every collection, then leaves the data alone', async () => {
    const { db } = connectCloud(cloud.envForSdk)
    const [stray] = [{ _id: 'worker-001003-07', identities: ['custom:worker-001003-07'], demo: true }]
    await db.collection('people').insert(stray as never)

    const startedAt = performance.now()
    expect(await loadDemo(target(), { now })).toBe(true)
    console.info(`demo loaded in ${Math.round(performance.now() - startedAt)} ms`)
    expect(await loadDemo(target(), { now })).toBe(false)

    const count = (name: Parameters<typeof db.collection>[0]) => db.collection(name).count({})
    expect(await count('grids')).toBe(126)
    expect(await count('codes')).toBe(126)
    expect(await count('orgUnits')).toBe(16)
    expect(await count('cases')).toBeGreaterThanOrEqual(600)
    expect(await count('caseLinks')).toBeGreaterThan(0)
  })

  it('runs a campaign that has every fact the public must be told, in a deployment that lets it run', async () => {
    const { db } = connectCloud(cloud.envForSdk)
    const campaign = (await db.collection('campaigns').get('demo-campaign-winter'))!
    expect(missingFacts(campaign, localDateOf(now))).toEqual([])
    const rules = (await db.collection('rules').get('campaigns')) as unknown as CampaignRulesInput
    expect(objectionsTo(campaign, rules)).toEqual([])
    expect(campaignPlan.parse(campaign).supply.reduce((sum, each) => sum + each.amount, 0)).toBe(5400)
    const counters = await db.collection('campaignOutlets').find({ where: {}, limit: 10 })
    expect(counters.map(each => each.gifts.rice)).toEqual(Array(3).fill({ supplied: 700, free: 700 }))
  })

  it('has a survey that was answered and a sign-up, as forms may be', async () => {
    const { db } = connectCloud(cloud.envForSdk)
    const forms = await db.collection('forms').find({ where: {}, limit: 10 })
    expect(forms.map(each => each._id).sort()).toEqual(['demo-form-sign-up', 'demo-form-survey'])
    for (const form of forms) {
      expect(formContent.parse(form.draft)).toEqual(form.draft)
      expect(formProblems(form.draft, form)).toEqual([])
    }
    const survey = forms.find(each => each._id === 'demo-form-survey')!
    const answered = await db.collection('formAnswers').find({ where: {}, limit: 50 })
    expect(answered).toHaveLength(24)
    for (const { answers } of answered) {
      expect(checkAnswers(survey.draft, answers)).toEqual({ answers, problems: [] })
    }
  })

  it('gives every worker a face that can be shown', async () => {
    const { db } = connectCloud(cloud.envForSdk)
    const [wang] = await db.collection('people').find({ where: { _id: 'worker-001003-07' }, limit: 1 })
    expect(wang?.photoFileId).toMatch(/^cloud:\/\/.*portraits\/female-1\.svg$/)
  })

  it('leaves 王芳 unread messages for what is new, and the reporter the answer', async () => {
    const { db } = connectCloud(cloud.envForSdk)
    const of = (personId: string) => db.collection('inbox').find({ where: { personId, readAt: null }, limit: 50 })
    const kinds = (await of('worker-001003-07')).map(message => message.kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(new Set(kinds)).toEqual(new Set(['caseAssigned']))
    expect((await of('resident-01')).map(message => message.kind)).toContain('caseAnswered')
  })
})
