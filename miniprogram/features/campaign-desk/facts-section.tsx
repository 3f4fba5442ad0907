import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { campaignDeskWords, editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { SectionCard, type SectionProps } from './section-card'
import { LinesField } from './typed-fields'

/** What it is called, when it runs, and its rules as customers read them. */
export function FactsSection({ plan, onChange, notes }: SectionProps<CampaignPlan>) {
  const set = (change: Partial<CampaignPlan>) => onChange({ ...plan, ...change })
  return (
    <SectionCard section="facts" notes={notes}>
      <TextField id="plan-name" label={words.name} value={plan.name} maxLength={40} onChange={name => set({ name })} />
      <View className="campaign-desk__fields campaign-desk__fields--two">
        <TextField
          id="plan-first-day"
          label={words.firstDay}
          hint={words.dayHint}
          value={plan.firstDay}
          maxLength={10}
          onChange={firstDay => set({ firstDay })}
        />
        <TextField
          id="plan-last-day"
          label={words.lastDay}
          hint={words.dayHint}
          value={plan.lastDay}
          maxLength={10}
          onChange={lastDay => set({ lastDay })}
        />
      </View>
      <TextArea
        id="plan-rules"
        label={words.rules}
        placeholder={words.rulesPlaceholder}
        value={plan.rules}
        maxLength={5000}
        lines={5}
        onChange={rules => set({ rules })}
      />
      <SwitchRow
        id="plan-commercial"
        title={campaignDeskWords.commercial}
        detail={campaignDeskWords.commercialWhy}
        on={plan.commercial}
        onChange={commercial => set({ commercial })}
      />
    </SectionCard>
  )
}

/** Who runs it, and whom to call. */
export function OrganiserSection({ plan, onChange, notes }: SectionProps<CampaignPlan>) {
  const { organiser } = plan
  const set = (change: Partial<CampaignPlan['organiser']>) =>
    onChange({ ...plan, organiser: { ...organiser, ...change } })
  return (
    <SectionCard section="organiser" notes={notes}>
      <View className="campaign-desk__fields campaign-desk__fields--two">
        <TextField
          id="plan-organiser"
          label={words.organiser}
          value={organiser.name}
          maxLength={60}
          onChange={name => set({ name })}
        />
        <TextField
          id="plan-phone"
          kind="phone"
          label={words.phone}
          value={organiser.phone}
          maxLength={12}
          onChange={phone => set({ phone })}
        />
      </View>
      <LinesField
        id="plan-co-organisers"
        label={words.coOrganisers}
        placeholder={`${words.coOrganisersHint}，${words.optional}`}
        value={plan.coOrganisers}
        maxLength={660}
        onChange={coOrganisers => onChange({ ...plan, coOrganisers })}
      />
    </SectionCard>
  )
}
