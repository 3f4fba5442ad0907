import type { CampaignRulesInput } from '@shared/campaigns/campaign-rules'
import { campaignRulesInput } from '@shared/campaigns/campaign-rules'
import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { isEqual } from '@shared/kernel/is-equal'
import { campaignRuleWords as words } from '@shared/messages/campaign-desk-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { NumberField } from '@/components/text-field/number-field'
import { TextArea } from '@/components/text-field/text-area'
import { useAct } from '@/platform/cloud/use-act'
import { useIntent } from '@/platform/use-intent'

type RulesView = CampaignRulesInput & { readonly version: number }

interface RulesBodyProps {
  readonly rules: RulesView
  readonly onSaved: (rules: RulesView) => void
  readonly onStartAnew: () => void
}

export const sayRules = ({ profile, nonCommercial }: CampaignRulesInput): string =>
  profile === 'marketing' ? words.leadMarketing : nonCommercial ? words.leadGovernance : words.leadOff

/** What campaigns may run at all; every change with its reason. */
export function RulesBody({ rules, onSaved, onStartAnew }: RulesBodyProps) {
  const { version: seenVersion, ...inForce } = rules
  const [edited, setEdited] = useState<CampaignRulesInput>(inForce)
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const saving = useAct(campaignDeskActions.setRules)
  const intent = useIntent()
  const set = (change: Partial<CampaignRulesInput>) => setEdited(before => ({ ...before, ...change }))
  const isRight = campaignRulesInput.safeParse(edited).success
  const save = async () => {
    setAsked(true)
    if (note.trim() === '' || !isRight) return
    const asked = { seenVersion, note: note.trim(), rules: edited }
    const saved = await saving.run({ requestId: intent(asked), ...asked })
    if (saved) onSaved(saved)
  }
  return (
    <Card id="campaign-rules">
      <View className="stack">
        <View>{words.profile}</View>
        <ChoiceChips
          id="rules-profile"
          label={words.profile}
          choices={[
            { value: 'governance' as const, label: words.governance },
            { value: 'marketing' as const, label: words.marketing },
          ]}
          value={edited.profile}
          onChange={profile => set({ profile })}
        />
        {edited.profile === 'governance' ? (
          <>
            <View className="small">{words.governanceWhy}</View>
            <SwitchRow
              id="rules-non-commercial"
              title={words.nonCommercial}
              detail={words.nonCommercialWhy}
              on={edited.nonCommercial}
              onChange={nonCommercial => set({ nonCommercial })}
            />
          </>
        ) : null}
        <SwitchRow
          id="rules-deposit"
          title={words.deposit}
          detail={words.depositWhy}
          on={edited.depositTiers}
          onChange={depositTiers => set({ depositTiers })}
        />
        <NumberField
          id="rules-most-days"
          label={words.mostDays}
          value={edited.mostDays}
          maxLength={3}
          error={isRight ? null : words.mostDaysWrong}
          onChange={days => set({ mostDays: days ?? Number.NaN })}
        />
        <TextArea
          id="rules-note"
          label={words.note}
          placeholder={words.notePlaceholder}
          value={note}
          maxLength={200}
          error={isAsked && note.trim() === '' ? writeWords.missingWords : null}
          onChange={setNote}
        />
        <FailureSummary failure={saving.failure} />
        {saving.failure?.code === 'CHANGED_MEANWHILE' ? (
          <Button id="rules-anew" icon="refresh" label={words.anew} onTap={onStartAnew} />
        ) : null}
        <Button
          id="rules-save"
          kind="primary"
          label={words.save}
          busy={saving.busy && words.saving}
          disabled={isEqual(edited, inForce) || !isRight}
          onTap={save}
        />
      </View>
    </Card>
  )
}
