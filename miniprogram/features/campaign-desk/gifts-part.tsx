import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { withGift, withNewGift, withoutGift } from './plan-draft'
import { YuanField } from './typed-fields'

interface GiftsPartProps {
  readonly plan: CampaignPlan
  readonly onChange: (plan: CampaignPlan) => void
}

/** What there is to be had. */
export const GiftsPart = ({ plan, onChange }: GiftsPartProps) => (
  <View className="stack">
    <View className="strong">{words.gifts}</View>
    {plan.gifts.map(({ id, name, valueFen }) => (
      <View key={id} className="campaign-desk__line">
        <View className="campaign-desk__wide">
          <TextField
            id={`${id}-name`}
            label={words.giftName}
            value={name}
            maxLength={40}
            onChange={next => onChange(withGift(plan, id, { name: next }))}
          />
        </View>
        <YuanField
          id={`${id}-value`}
          label={words.giftValue}
          value={valueFen}
          onChange={fen => onChange(withGift(plan, id, { valueFen: fen ?? Number.NaN }))}
        />
        <Button kind="quiet" id={`${id}-remove`} label={words.remove} onTap={() => onChange(withoutGift(plan, id))} />
      </View>
    ))}
    <Button small id="gift-add" icon="plus" label={words.addGift} onTap={() => onChange(withNewGift(plan))} />
  </View>
)
