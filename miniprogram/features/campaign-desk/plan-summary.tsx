import type { CampaignForDesk } from '@shared/campaigns/desk-actions'
import { localDateOf } from '@shared/kernel/local-date'
import { sayYuan } from '@shared/kernel/yuan'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { fieldNames } from '@shared/messages/campaign-plan-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { now } from '@/platform/clock'
import { budgetSums, sayDays, sayQualification, stockLines } from './campaign-view'
import type { Names, PlanNotes } from './plan-notes'
import { planSections } from './plan-notes'

interface PlanSummaryProps {
  readonly campaign: CampaignForDesk
  readonly names: Names
  /** What is missing or speaks against it. */
  readonly notes: PlanNotes
  /** It is, or was, open to customers. */
  readonly isPublic: boolean
}

/** The plan as it is read by who approves it or looks after it. */
export function PlanSummary({ campaign, names, notes, isPublic }: PlanSummaryProps) {
  const { plan } = campaign
  const nameOf = (id: string) => names.get(id) ?? id
  const fact = (id: keyof typeof fieldNames, aside: string): Fact => ({
    id: `fact-${id}`,
    name: fieldNames[id],
    detail: null,
    aside,
  })
  const said = planSections.flatMap(section => notes[section])
  const sums = budgetSums(plan)
  return (
    <View className="campaign-desk__column">
      {said.length > 0 ? (
        <Card id="summary-notes" title={isPublic ? words.against : words.missing(said.length)}>
          {said.map(note => (
            <View key={note}>{note}</View>
          ))}
        </Card>
      ) : null}
      <Card title={words.plan}>
        <FactList
          facts={[
            { id: 'fact-days', name: words.days, detail: null, aside: sayDays(plan, localDateOf(now())) },
            fact('scopeCodes', plan.scopeCodes.map(nameOf).join('、')),
            fact('audience', plan.audience?.join('、') ?? words.everybody),
            fact('claimsPerCustomer', `${plan.claimsPerCustomer}`),
            fact('holdDays', `${plan.holdDays}`),
            ...(plan.homeOutletOnly ? [fact('homeOutletOnly', words.homeOnly)] : []),
          ]}
        />
      </Card>
      <Card title={words.tiers}>
        <FactList
          facts={plan.tiers.map(({ id, name, qualification, giftIds, perDay }) => ({
            id: `summary-${id}`,
            name: `${name}：${giftIds.map(giftId => plan.gifts.find(each => each.id === giftId)?.name ?? giftId).join(' / ')}`,
            detail: sayQualification(qualification),
            aside: words.perDayOf(perDay),
          }))}
        />
      </Card>
      <Card title={words.sections.stock} aside={words.total(plan.supply.reduce((sum, each) => sum + each.amount, 0))}>
        {stockLines(campaign, names).map(({ outletId, name, gifts }) => (
          <View key={outletId} id={`summary-${outletId}`} className="ruled campaign-desk__stock">
            <View className="strong">{name}</View>
            <View className="campaign-desk__gifts">
              {gifts.map(gift => (
                <View key={gift.giftId} className="row row--between">
                  <View>{gift.name}</View>
                  <View className="keep">{gift.said}</View>
                </View>
              ))}
            </View>
          </View>
        ))}
      </Card>
      {plan.budget.length > 0 ? (
        <Card title={words.sections.budget} aside={words.budgetSum(sayYuan(sums.planned), sayYuan(sums.actual))}>
          <FactList
            facts={plan.budget.map(({ name, plannedFen, actualFen }, at) => ({
              id: `summary-budget-${at}`,
              name,
              detail: actualFen === null ? null : words.budgetSum(sayYuan(plannedFen), sayYuan(actualFen)),
              aside: sayYuan(plannedFen),
            }))}
          />
        </Card>
      ) : null}
    </View>
  )
}
