import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { OutletView } from '@shared/campaigns/desk-actions'
import { View } from '@tarojs/components'
import { BudgetSection } from './budget-section'
import { FactsSection, OrganiserSection } from './facts-section'
import type { Names, PlanNotes } from './plan-notes'
import { ScopeSection } from './scope-section'
import { StockSection } from './stock-section'
import type { FormChoice } from './tier-card'
import { TiersSection } from './tiers-section'

interface PlanEditorProps {
  readonly plan: CampaignPlan
  readonly onChange: (plan: CampaignPlan) => void
  readonly notes: PlanNotes
  readonly outlets: readonly OutletView[]
  readonly forms: readonly FormChoice[]
  readonly names: Names
  readonly onPlace: () => void
  readonly onOutlets: () => void
}

/** The whole plan, section by section. */
export function PlanEditor(props: PlanEditorProps) {
  const { plan, onChange, notes, outlets, forms, names, onPlace, onOutlets } = props
  const of = (section: keyof PlanNotes) => ({ plan, onChange, notes: notes[section] })
  return (
    <View className="campaign-desk__column">
      <FactsSection {...of('facts')} />
      <OrganiserSection {...of('organiser')} />
      <ScopeSection {...of('scope')} outlets={outlets} names={names} onPlace={onPlace} onOutlets={onOutlets} />
      <TiersSection {...of('tiers')} forms={forms} />
      <StockSection {...of('stock')} names={names} />
      <BudgetSection {...of('budget')} />
    </View>
  )
}
