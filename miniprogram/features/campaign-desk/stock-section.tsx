import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { NumberField } from '@/components/text-field/number-field'
import { stockOf, supplied, withSameStock, withStock } from './plan-draft'
import type { Names } from './plan-notes'
import { SectionCard, type SectionProps } from './section-card'

interface StockSectionProps extends SectionProps<CampaignPlan> {
  readonly names: Names
}

/** How many of each gift each outlet begins with. */
export function StockSection({ plan, onChange, notes, names }: StockSectionProps) {
  const [copies, setCopies] = useState(0)
  const copy = () => {
    onChange(withSameStock(plan))
    setCopies(copies + 1)
  }
  const isEmpty = plan.outletIds.length === 0 || plan.gifts.length === 0
  return (
    <SectionCard section="stock" notes={notes}>
      <View className="small">{isEmpty ? words.stockNone : words.stockHint}</View>
      {plan.outletIds.map((outletId, place) => (
        <View key={`${outletId}:${place > 0 ? copies : 0}`} className="stack stack--tight">
          <View className="strong">{names.get(outletId) ?? outletId}</View>
          <View className="campaign-desk__fields">
            {plan.gifts.map(gift => (
              <NumberField
                key={gift.id}
                id={`stock-${outletId}-${gift.id}`}
                label={gift.name || gift.id}
                value={stockOf(plan, outletId, gift.id)}
                maxLength={7}
                onChange={amount => onChange(withStock(plan, outletId, gift.id, amount))}
              />
            ))}
          </View>
        </View>
      ))}
      {isEmpty ? null : (
        <View className="row row--between row--wrap">
          <View id="stock-total" className="strong">
            {words.total(supplied(plan))}
          </View>
          {plan.outletIds.length > 1 ? <Button small id="stock-same" label={words.sameStock} onTap={copy} /> : null}
        </View>
      )}
    </SectionCard>
  )
}
