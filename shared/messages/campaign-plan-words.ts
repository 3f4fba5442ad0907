import type { CampaignPlan } from '../campaigns/campaign-plan'
import type { CampaignObjection } from '../campaigns/campaign-rules'
import type { MissingFact } from '../campaigns/missing-facts'
import type { WorseChange } from '../campaigns/only-better'
import type { Qualification } from '../campaigns/tier'

type Say = (name: string) => string

/** What the public has to be told and is not yet; `name`: of the gift, tier or outlet. */
const missing: Readonly<Record<MissingFact['fact'], Say>> = {
  rules: () => '还没写活动规则。来的人要知道凭什么领、怎么领。',
  organiser: () => '还没写主办单位。',
  phone: () => '还没写咨询电话，参加人有疑问要能打得通。',
  firstDay: () => '还没定哪天开始。',
  lastDay: () => '还没定哪天结束。',
  daysReversed: () => '结束日期在开始日期前面了。',
  alreadyOver: () => '结束日期已经过了，请往后改。',
  scope: () => '还没选给哪里的人看。',
  outlets: () => '还没选在哪些网点领。',
  gifts: () => '还没有礼品。',
  tiers: () => '还没说做到什么可以领。',
  sameId: () => '有两项重复了，请删掉一项。',
  giftOfNoTier: name => `“${name}”没有放进任何一档，谁也领不到。`,
  tierWithoutGift: name => `“${name}”还没选送什么。`,
  tierWithUnknownGift: name => `“${name}”里有一样礼品已经删掉了，请重新选。`,
  giftWithoutStock: name => `“${name}”在各网点都没有备货。`,
  outletWithoutStock: name => `${name}一份礼品也没有。`,
  stockOfNothing: () => '有的备货对不上网点或礼品，请重新填这一格。',
}

export const sayMissing = ({ fact }: Pick<MissingFact, 'fact'>, name: string): string => missing[fact](name)

/** Why a published campaign may not be changed so. */
const worse: Readonly<Record<WorseChange['change'], Say>> = {
  rulesChanged: () => '规则已经公布，参加人是照它来的，不能改。',
  organiserChanged: () => '主办单位不能换，咨询电话不能删。',
  kindChanged: () => '公益还是商业，公布后不能改。',
  firstDayLater: () => '开始日期只能提前，不能推后。',
  lastDayEarlier: () => '结束日期只能延后，不能提前。',
  placeGone: name => `不能把${name}去掉，那里的人已经看到了。`,
  outletGone: name => `不能把${name}去掉，已经有人打算去那里领。`,
  giftGone: name => `不能删掉“${name}”。`,
  giftChanged: name => `“${name}”不能换成别的，也不能降低价值。`,
  tierGone: name => `不能删掉“${name}”这一档。`,
  giftOutOfTier: name => `不能从“${name}”里拿掉礼品。`,
  perDayLess: name => `“${name}”的每天名额只能加，不能减。`,
  harderToReach: name => `“${name}”的条件只能放宽，不能变难。`,
  fewerClaims: () => '每人可领的份数只能加，不能减。',
  holdShorter: () => '领取码的有效天数只能加，不能减。',
  audienceNarrower: () => '可以参加的人只能放宽，不能收窄。',
  homeOutletAsked: () => '不能改成只能在自己的网点领。',
  supplyChanged: () => '开头的备货不能改；要加货请用“补货”。',
}

export const sayWorse = ({ change }: Pick<WorseChange, 'change'>, name: string): string => worse[change](name)

export const objectionWords: Readonly<Record<CampaignObjection, string>> = {
  campaignsOff: '这里还没有开放活动，请管理员在“活动规定”里打开。',
  commercialOff: '政务版不办商业活动。请改成公益活动，或者不办。',
  depositTiersOff: '按存款金额送礼要先过合规关，现在没有打开。请换成按办理的服务或走访次数。',
  tooLong: '活动办得太久了，超过了“活动规定”里的最长天数。',
}

export const qualificationNames: Readonly<Record<Qualification['kind'], string>> = {
  open: '谁都可以',
  form: '填表或答卷',
  checkIn: '到场签到',
  receipts: '交凭据，累计金额',
  list: '名单里有',
}

export const fieldNames: Readonly<Record<keyof CampaignPlan, string>> = {
  name: '名称',
  rules: '活动规则',
  organiser: '主办单位和电话',
  coOrganisers: '协办单位',
  commercial: '公益还是商业',
  scopeCodes: '给哪里的人看',
  firstDay: '开始日期',
  lastDay: '结束日期',
  outletIds: '领取网点',
  gifts: '礼品',
  tiers: '档次',
  claimsPerCustomer: '每人可领几份',
  holdDays: '领取码有效天数',
  audience: '给谁',
  homeOutletOnly: '只在自己的网点领',
  supply: '备货',
  budget: '经费',
}

/** What is wrong with what was typed, before it can be saved. */
export const planFieldProblems = {
  name: '活动要有名称，最多 40 个字。',
  rules: '规则最多 5000 个字。',
  organiser: '主办单位最多 60 个字。',
  phone: '咨询电话要填手机号，或带区号的座机号。',
  firstDay: '开始日期像 2026-12-01 这样填。',
  lastDay: '结束日期像 2026-12-31 这样填。',
  coOrganisers: '协办单位一行一个，最多 10 个，每个最多 60 个字。',
  gifts: '每样礼品都要有名称，价值填元，最多两位小数。',
  tiers: '每一档都要有名称，每天名额填 1 到 100000；交凭据的要填金额。',
  claimsPerCustomer: '每人可领几份，填 1 到 20。',
  holdDays: '领取码有效天数，填 0 到 60；0 是当天有效。',
  audience: '给哪些客户档次，一行一个，最多 20 个。',
  supply: '备货填整数，最多 100 万。',
  budget: '经费每一行都要有名目，金额填元，最多两位小数。',
  other: '有一项填得不合适，请看一看。',
} as const
