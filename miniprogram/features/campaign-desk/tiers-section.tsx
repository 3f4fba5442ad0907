import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { NumberField } from '@/components/text-field/number-field'
import { GiftsPart } from './gifts-part'
import { withNewTier } from './plan-draft'
import { SectionCard, type SectionProps } from './section-card'
import { type FormChoice, TierCard } from './tier-card'

interface TiersSectionProps extends SectionProps<CampaignPlan> {
  readonly forms: readonly FormChoice[]
}

/** Gifts, what has to be done for which, and how often one may. */
export function TiersSection({ plan, onChange, notes, forms }: TiersSectionProps) {
  return (
    <SectionCard section="tiers" notes={notes}>
      <GiftsPart plan={plan} onChange={onChange} />
      <View className="strong">{words.tiers}</View>
      {plan.tiers.map(tier => (
        <TierCard key={tier.id} plan={plan} tier={tier} forms={forms} onChange={onChange} />
      ))}
      <Button small id="tier-add" icon="plus" label={words.addTier} onTap={() => onChange(withNewTier(plan))} />
      <View className="small">{words.noShare}</View>
      <View className="campaign-desk__fields">
        <NumberField
          id="plan-claims"
          label={words.claims}
          value={plan.claimsPerCustomer}
          maxLength={2}
          onChange={claims => onChange({ ...plan, claimsPerCustomer: claims ?? Number.NaN })}
        />
        <NumberField
          id="plan-hold"
          label={words.hold}
          hint={words.holdHint}
          value={plan.holdDays}
          maxLength={2}
          onChange={holdDays => onChange({ ...plan, holdDays: holdDays ?? Number.NaN })}
        />
      </View>
    </SectionCard>
  )
}
