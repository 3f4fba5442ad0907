import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { sayYuan } from '@shared/kernel/yuan'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { budgetSums } from './campaign-view'
import { SectionCard, type SectionProps } from './section-card'
import { YuanField } from './typed-fields'

type Line = CampaignPlan['budget'][number]

/** What it is planned to cost, and what it did. */
export function BudgetSection({ plan, onChange, notes }: SectionProps<CampaignPlan>) {
  const [removals, setRemovals] = useState(0)
  const { budget } = plan
  const set = (at: number, change: Partial<Line>) =>
    onChange({ ...plan, budget: budget.map((line, place) => (place === at ? { ...line, ...change } : line)) })
  const remove = (at: number) => {
    onChange({ ...plan, budget: budget.filter((_line, place) => place !== at) })
    setRemovals(removals + 1)
  }
  const add = () => onChange({ ...plan, budget: [...budget, { name: '', plannedFen: 0, actualFen: null }] })
  const sums = budgetSums(plan)
  return (
    <SectionCard section="budget" notes={notes}>
      {budget.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; what is typed begins anew after one is removed
        <View key={`${at}:${removals}`} className="campaign-desk__line campaign-desk__line--sums">
          <View className="campaign-desk__wide">
            <TextField
              id={`budget-${at}-name`}
              label={words.budgetName}
              value={line.name}
              maxLength={40}
              onChange={name => set(at, { name })}
            />
          </View>
          <YuanField
            id={`budget-${at}-planned`}
            label={words.budgetPlanned}
            value={line.plannedFen}
            onChange={fen => set(at, { plannedFen: fen ?? Number.NaN })}
          />
          <YuanField
            id={`budget-${at}-actual`}
            label={words.budgetActual}
            value={line.actualFen}
            onChange={actualFen => set(at, { actualFen })}
          />
          <Button kind="quiet" label={words.remove} onTap={() => remove(at)} />
        </View>
      ))}
      <View className="row row--between row--wrap">
        <View className="strong">{words.budgetSum(sayYuan(sums.planned), sayYuan(sums.actual))}</View>
        <Button small id="budget-add" icon="plus" label={words.addBudget} onTap={add} />
      </View>
    </SectionCard>
  )
}
