import type { Database } from '../../cloudfunctions/platform/database'
import { residentIdOf } from '../../cloudfunctions/platform/resident-id'
import type { Secrets } from '../../cloudfunctions/platform/secrets'
import type { Campaign, CampaignStepKind } from '../../shared/campaigns/campaign'
import type { CampaignPlan } from '../../shared/campaigns/campaign-plan'
import { shippedCampaignRules } from '../../shared/campaigns/campaign-rules'
import type { Outlet, OutletDetails } from '../../shared/campaigns/outlet'
import { newCounters } from '../../shared/campaigns/outlet-counters'
import { type Participation, participationId } from '../../shared/campaigns/participation'
import type { Tier } from '../../shared/campaigns/tier'
import { addDays, dayMs, type Instant, instantOf, localDateOf } from '../../shared/kernel/local-date'
import type { Person } from '../../shared/people/person'
import { countyCode } from './places'

const demoCampaignId = 'demo-campaign-winter'
const organiserId = 'organiser-1'
const approverId = 'admin-1'

type Shift = OutletDetails['shifts'][number]

const daily = (from: string, to: string): readonly Shift[] =>
  [1, 2, 3, 4, 5, 6, 0].map(weekday => ({ weekday, from, to }))
/** With a break at noon, and closed on Sundays. */
const halves: readonly Shift[] = [1, 2, 3, 4, 5, 6].flatMap(weekday => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '13:30', to: '18:00' },
])

const outlets: readonly (Pick<Outlet, '_id' | 'name' | 'address' | 'phone' | 'staffIds'> & {
  readonly orgPath: readonly [string, string]
  readonly shifts: readonly Shift[]
})[] = [
  {
    _id: 'demo-outlet-chengguan',
    name: '城关营业厅',
    address: '桂花路 66 号',
    phone: '09996120601',
    orgPath: [countyCode, `${countyCode}001`],
    staffIds: ['outlet-1', 'outlet-2'],
    shifts: daily('08:30', '20:00'),
  },
  {
    _id: 'demo-outlet-liulin',
    name: '柳林营业厅',
    address: '柳林大街 9 号',
    phone: '09996120602',
    orgPath: [countyCode, `${countyCode}003`],
    staffIds: ['outlet-2'],
    shifts: halves,
  },
  {
    _id: 'demo-outlet-hedong',
    name: '河东营业厅',
    address: '滨河东路 102 号',
    phone: '09996120603',
    orgPath: [countyCode, `${countyCode}002`],
    staffIds: ['outlet-3'],
    shifts: halves,
  },
]

interface Prize {
  readonly gift: CampaignPlan['gifts'][number]
  readonly tier: Omit<Tier, 'giftIds'>
  /** At each outlet. */
  readonly stock: number
}

const list = { kind: 'list' } as const
const prizes: readonly Prize[] = [
  {
    gift: { id: 'warmers', name: '暖贴 10 片', valueFen: 900 },
    tier: { id: 'visit', name: '到厅看看', qualification: { kind: 'open' }, perDay: 40, needsSecond: false },
    stock: 400,
  },
  {
    gift: { id: 'oil', name: '食用油 1.8 升', valueFen: 2900 },
    tier: { id: 'one', name: '办 1 项', qualification: list, perDay: 60, needsSecond: false },
    stock: 500,
  },
  {
    gift: { id: 'rice', name: '东北大米 5 公斤', valueFen: 4500 },
    tier: { id: 'two', name: '办 2 项', qualification: list, perDay: 60, needsSecond: false },
    stock: 700,
  },
  {
    gift: { id: 'kettle', name: '电热水壶', valueFen: 9900 },
    tier: { id: 'three', name: '办 3 项', qualification: list, perDay: 12, needsSecond: true },
    stock: 150,
  },
  {
    gift: { id: 'quilt', name: '羽绒被', valueFen: 29900 },
    tier: { id: 'four', name: '办 4 项', qualification: list, perDay: 4, needsSecond: true },
    stock: 50,
  },
]

/** 入冬暖家礼: four weeks around `now`, three outlets, 5 400 gifts. */
function planOf(now: Instant): CampaignPlan {
  const today = localDateOf(now)
  return {
    name: '入冬暖家礼',
    rules: [
      '本月在青禾广电新办宽带、电视、安防、续费，各算一项。',
      '到厅看看不用办业务，也送一份暖贴。',
      '礼品不折现。',
    ].join('\n'),
    organiser: { name: '青禾广电网络有限公司', phone: '09996120600' },
    coOrganisers: [],
    commercial: true,
    scopeCodes: [countyCode],
    firstDay: addDays(today, -7),
    lastDay: addDays(today, 20),
    outletIds: outlets.map(each => each._id),
    gifts: prizes.map(each => each.gift),
    tiers: prizes.map(({ tier, gift }) => ({ ...tier, giftIds: [gift.id] })),
    claimsPerCustomer: 1,
    holdDays: 3,
    audience: null,
    homeOutletOnly: false,
    supply: outlets.flatMap(outlet =>
      prizes.map(({ gift, stock }) => ({ outletId: outlet._id, giftId: gift.id, amount: stock })),
    ),
    budget: [
      { name: '礼品', plannedFen: 21_690_000, actualFen: 21_480_000 },
      { name: '海报和单页', plannedFen: 300_000, actualFen: 264_000 },
      { name: '现场搭建', plannedFen: 450_000, actualFen: null },
    ],
  }
}

/** What happened to it, the day before, the oldest first. */
const history: readonly (readonly [CampaignStepKind, string, number, string | null])[] = [
  ['saved', organiserId, 11, null],
  ['submitted', organiserId, 10, null],
  ['approved', approverId, 9, '数量、日期和电话都核对过了。'],
  ['opening', organiserId, 8, null],
  ['published', organiserId, 8, null],
]

/** Who has reached what: 李建国 two services, 张秀英 one. */
const reached: readonly (readonly [string, readonly string[], string])[] = [
  ['resident-01', ['one', 'two'], 'demo-outlet-chengguan'],
  ['resident-02', ['one'], 'demo-outlet-liulin'],
]

/** Everything of the demo's campaign: it was approved and published through the steps that every campaign takes. */
export async function writeDemoCampaign(
  db: Database,
  people: readonly Person[],
  secrets: Secrets,
  now: Instant,
): Promise<void> {
  const plan = planOf(now)
  const morning = instantOf(localDateOf(now), '09:30')
  const nameOf = (id: string) => people.find(each => each._id === id)?.name ?? id
  const steps = history.map(([kind, personId, daysAgo, note], place) => ({
    id: `${demoCampaignId}-${place + 1}`,
    kind,
    at: morning - daysAgo * dayMs,
    personId,
    byName: nameOf(personId),
    note,
  }))
  const campaign: Campaign = {
    ...plan,
    _id: demoCampaignId,
    revision: steps.length,
    status: 'published',
    orgCode: countyCode,
    orgPath: [countyCode],
    changedAt: steps.at(-1)?.at ?? morning,
    steps,
  }
  const published = { requestId: demoCampaignId, at: steps[0]?.at ?? morning, by: null, note: '演示：营销版' }
  const rules = { ...shippedCampaignRules, profile: 'marketing', kind: 'campaigns', published } as const
  await Promise.all([
    db.collection('outlets').insertMany(
      outlets.map(({ shifts, orgPath, ...outlet }) => ({
        ...outlet,
        orgPath,
        orgCode: orgPath[1],
        shifts: [...shifts],
        gridCode: null,
        point: null,
        active: true,
        revision: 1,
        requestId: outlet._id,
      })),
    ),
    db.collection('campaigns').insert(campaign),
    db.collection('campaignOutlets').insertMany(outlets.map(({ _id }) => newCounters(demoCampaignId, _id, plan))),
    db.collection('participations').insertMany(
      reached.map(([personId, tierIds, homeOutletId]): Participation => {
        const customerId = residentIdOf(secrets, `custom:${personId}`)
        return {
          _id: participationId(demoCampaignId, customerId),
          campaignId: demoCampaignId,
          customerId,
          tierIds,
          customerTier: null,
          homeOutletId,
        }
      }),
    ),
    db.collection('rules').insertMany([
      { ...rules, _id: 'campaigns:2', version: 2 },
      { ...rules, _id: 'campaigns', version: 2 },
    ]),
  ])
}
