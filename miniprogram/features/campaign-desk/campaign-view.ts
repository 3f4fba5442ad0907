import { type CampaignStatus, campaignStatus } from '@shared/campaigns/campaign'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { CampaignCard, CampaignForDesk } from '@shared/campaigns/desk-actions'
import type { Qualification } from '@shared/campaigns/tier'
import type { LocalDate } from '@shared/kernel/local-date'
import { sayDate, sayInstant } from '@shared/kernel/say-time'
import { sayYuan } from '@shared/kernel/yuan'
import { campaignDeskWords, stepWords, editorWords as words } from '@shared/messages/campaign-desk-words'
import { qualificationNames } from '@shared/messages/campaign-plan-words'
import type { Names } from './plan-notes'

/** Campaigns under each state that there is one in: first what waits for somebody, then what runs, what is over last. */
export function byStatus(
  campaigns: readonly CampaignCard[],
): readonly { readonly status: CampaignStatus; readonly campaigns: readonly CampaignCard[] }[] {
  const order: readonly CampaignStatus[] = [
    'waiting',
    'publishing',
    'approved',
    'draft',
    'paused',
    'published',
    'ended',
  ]
  const rank = (status: CampaignStatus) => order.indexOf(status)
  return [...campaignStatus.options]
    .sort((a, b) => rank(a) - rank(b))
    .map(status => ({ status, campaigns: campaigns.filter(each => each.status === status) }))
    .filter(group => group.campaigns.length > 0)
}

/** "11月16日（周一） — 12月13日（周日）". */
export const sayDays = ({ firstDay, lastDay }: Pick<CampaignPlan, 'firstDay' | 'lastDay'>, today: LocalDate): string =>
  firstDay && lastDay
    ? campaignDeskWords.dates(sayDate(firstDay as LocalDate, today), sayDate(lastDay as LocalDate, today))
    : campaignDeskWords.noDates

export const sayQualification = (qualification: Qualification): string =>
  qualification.kind === 'receipts'
    ? `${words[qualification.of]}满 ${sayYuan(qualification.amountFen)}`
    : qualificationNames[qualification.kind]

/** What happened, newest first. What was supplied is stored as ids and said by names. */
export const historyOf = ({ steps, plan }: Pick<CampaignForDesk, 'steps' | 'plan'>, names: Names, now: number) =>
  [...steps].reverse().map(({ id, kind, at, byName, note }) => ({
    id,
    // A campaign whose last day is over ends by itself.
    who: byName || campaignDeskWords.byItself,
    what: stepWords[kind],
    why: note === null ? null : kind === 'supplied' ? saySupply(note, plan, names) : note,
    when: sayInstant(at, now),
  }))

function saySupply(note: string, { gifts }: Pick<CampaignPlan, 'gifts'>, names: Names): string {
  const [outletId = '', giftId = '', amount = ''] = note.split(' ')
  const gift = gifts.find(each => each.id === giftId)?.name ?? giftId
  return `${names.get(outletId) ?? outletId} ${gift} ${amount} 份`
}

/** What each outlet has, "暖贴 10 片 剩 398 / 400", or begins with as long as nothing is published. */
export function stockLines({ plan, stock }: Pick<CampaignForDesk, 'plan' | 'stock'>, names: Names) {
  const at = (outletId: string, giftId: string): string => {
    const counted = stock.find(each => each.outletId === outletId && each.giftId === giftId)
    if (counted) return words.left(counted.free, counted.supplied)
    return `${plan.supply.find(each => each.outletId === outletId && each.giftId === giftId)?.amount ?? 0} 份`
  }
  return plan.outletIds.map(outletId => ({
    outletId,
    name: names.get(outletId) ?? outletId,
    gifts: plan.gifts.map(({ id, name }) => ({ giftId: id, name, said: at(outletId, id) })),
  }))
}

/** What is planned and spent, in fen; a line without an actual sum counts as nothing spent. */
export const budgetSums = ({ budget }: Pick<CampaignPlan, 'budget'>) => ({
  planned: budget.reduce((sum, each) => sum + (each.plannedFen || 0), 0),
  actual: budget.reduce((sum, each) => sum + (each.actualFen || 0), 0),
})

/** Lines as they are typed: "一行一个". */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
