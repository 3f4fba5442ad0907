import type { CampaignForDesk } from '@shared/campaigns/desk-actions'
import { dropPlan, keepPlan, keptPlan } from '@/features/campaign-desk/kept-plan'
import { aPlan } from '../../../support/campaign-trials'

jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const plan = aPlan(['east', 'west'])
const found = (change: Partial<CampaignForDesk> = {}): CampaignForDesk => ({
  campaignId: 'autumn',
  revision: 3,
  status: 'draft',
  orgCode: 'x',
  plan,
  missing: [],
  objections: [],
  places: [],
  stock: [],
  steps: [],
  acts: ['save'],
  ...change,
})
const mine = { ...plan, holdDays: 9 }

describe('a plan that was not saved', () => {
  beforeEach(() => {
    dropPlan('autumn')
    keepPlan(found(), mine)
  })

  it('is there again on the same revision', () => {
    expect(keptPlan(found())).toEqual({ plan: mine })
  })
  it('is put beside what somebody saved since', () => {
    const theirs = { ...plan, claimsPerCustomer: 2 }
    const merge = { plan: { ...theirs, holdDays: 9 }, theirs: ['claimsPerCustomer'], mine: ['holdDays'], both: [] }
    expect(keptPlan(found({ revision: 4, plan: theirs }))).toEqual({ merge })
  })
  it('is nothing when somebody saved the same', () => {
    expect(keptPlan(found({ revision: 4, plan: mine }))).toBeNull()
  })
  it('is nothing to who may not save any more', () => {
    expect(keptPlan(found({ acts: [] }))).toBeNull()
  })
  it('stays as it last could be saved while something else is typed', () => {
    keepPlan(found(), { ...mine, holdDays: Number.NaN })
    expect(keptPlan(found())).toEqual({ plan: mine })
  })
  it('is gone when it was dropped', () => {
    dropPlan('autumn')
    expect(keptPlan(found())).toBeNull()
  })
})
