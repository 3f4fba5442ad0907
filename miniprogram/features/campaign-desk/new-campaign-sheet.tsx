import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { campaignDeskWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextField } from '@/components/text-field/text-field'
import { useAct } from '@/platform/cloud/use-act'
import { useIntent } from '@/platform/use-intent'
import { emptyPlan } from './plan-draft'

interface NewCampaignSheetProps {
  /** Where the caller organises. */
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly onMade: (campaignId: string) => void
  readonly onClose: () => void
}

/** A campaign begins with its name and its place; everything else is written in the draft. */
export function NewCampaignSheet({ places, onMade, onClose }: NewCampaignSheetProps) {
  const [name, setName] = useState('')
  const [orgCode, setOrgCode] = useState(places[0]?.code ?? '')
  const [isCommercial, setCommercial] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const making = useAct(campaignDeskActions.create)
  const intent = useIntent()
  const make = async () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const asked = { orgCode, plan: emptyPlan(name.trim(), orgCode, isCommercial) }
    const made = await making.run({ requestId: intent(asked), ...asked })
    if (made) onMade(made.campaignId)
  }
  const foot = (
    <Button
      grow
      id="create-submit"
      kind="primary"
      label={words.createSubmit}
      busy={making.busy && words.creating}
      onTap={make}
    />
  )
  return (
    <Sheet id="create-sheet" title={words.createTitle} onClose={onClose} foot={foot}>
      <View className="stack">
        <FailureSummary failure={making.failure} />
        <TextField
          id="create-name"
          label={words.createName}
          value={name}
          maxLength={40}
          error={isMissing ? words.nameMissing : null}
          onChange={setName}
        />
        {places.length > 1 ? (
          <>
            <View>{words.createWhere}</View>
            <ChoiceChips
              id="create-place"
              label={words.createWhere}
              choices={places.map(each => ({ value: each.code, label: each.name }))}
              value={orgCode}
              onChange={setOrgCode}
            />
          </>
        ) : null}
        <SwitchRow
          id="create-commercial"
          title={words.commercial}
          detail={words.commercialWhy}
          on={isCommercial}
          onChange={setCommercial}
        />
      </View>
    </Sheet>
  )
}
