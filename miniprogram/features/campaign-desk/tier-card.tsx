import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { Qualification, Tier } from '@shared/campaigns/tier'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { qualificationNames } from '@shared/messages/campaign-plan-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { NumberField } from '@/components/text-field/number-field'
import { TextField } from '@/components/text-field/text-field'
import { qualificationOf, withGiftTurned, withoutTier, withTier } from './plan-draft'
import { YuanField } from './typed-fields'

export interface FormChoice {
  readonly formId: string
  readonly title: string
}

interface TierCardProps {
  readonly plan: CampaignPlan
  readonly tier: Tier
  /** Forms that are open to be answered. */
  readonly forms: readonly FormChoice[]
  readonly onChange: (plan: CampaignPlan) => void
}

const kinds = Object.entries(qualificationNames).map(([value, label]) => ({
  value: value as Qualification['kind'],
  label,
}))

/** One tier: what has to be done, and which gifts that earns. */
export function TierCard({ plan, tier, forms, onChange }: TierCardProps) {
  const { id, qualification } = tier
  const set = (change: Partial<Tier>) => onChange(withTier(plan, id, change))
  const choose = (kind: Qualification['kind']) => {
    const next = qualificationOf(kind, forms[0]?.formId ?? null)
    if (next && kind !== qualification.kind) set({ qualification: next })
  }
  const offered = kinds.filter(each => each.value !== 'form' || forms.length > 0 || qualification.kind === 'form')
  return (
    <View id={id} className="campaign-desk__tier stack">
      <View className="campaign-desk__line">
        <View className="campaign-desk__wide">
          <TextField
            id={`${id}-name`}
            label={words.tierName}
            value={tier.name}
            maxLength={40}
            onChange={name => set({ name })}
          />
        </View>
        <NumberField
          id={`${id}-per-day`}
          label={words.perDay}
          value={tier.perDay}
          onChange={perDay => set({ perDay: perDay ?? Number.NaN })}
        />
        <Button kind="quiet" id={`${id}-remove`} label={words.remove} onTap={() => onChange(withoutTier(plan, id))} />
      </View>
      <View className="small">{words.qualification}</View>
      <ChoiceChips
        id={`${id}-kind`}
        label={words.qualification}
        choices={offered}
        value={qualification.kind}
        onChange={choose}
      />
      {qualification.kind === 'form' ? (
        <ChoiceChips
          id={`${id}-form`}
          label={words.form}
          choices={forms.map(({ formId, title }) => ({ value: formId, label: title }))}
          value={qualification.formId}
          onChange={formId => set({ qualification: { kind: 'form', formId } })}
        />
      ) : null}
      {qualification.kind === 'receipts' ? (
        <ReceiptsPart id={id} asked={qualification} onChange={next => set({ qualification: next })} />
      ) : null}
      <View className="small">{words.tierGifts}</View>
      <View className="choice-chips">
        {plan.gifts.map(gift => {
          const isIn = tier.giftIds.includes(gift.id)
          return (
            <View
              key={gift.id}
              id={`${id}-${gift.id}`}
              className={classNames('choice-chips__chip', isIn && 'choice-chips__chip--on')}
              aria-checked={isIn}
              onClick={() => onChange(withGiftTurned(plan, id, gift.id))}
              {...spoken('checkbox', gift.name)}
            >
              <View className="choice-chips__face">{gift.name || gift.id}</View>
            </View>
          )
        })}
      </View>
      <SwitchRow
        id={`${id}-second`}
        title={words.needsSecond}
        on={tier.needsSecond}
        onChange={needsSecond => set({ needsSecond })}
      />
    </View>
  )
}

interface ReceiptsPartProps {
  readonly id: string
  readonly asked: Extract<Qualification, { kind: 'receipts' }>
  readonly onChange: (asked: Extract<Qualification, { kind: 'receipts' }>) => void
}

/** Receipts of what, over how much, and whether several count together. */
const ReceiptsPart = ({ id, asked, onChange }: ReceiptsPartProps) => (
  <View className="stack">
    <ChoiceChips
      id={`${id}-of`}
      label={words.receiptsOf}
      choices={[
        { value: 'purchase' as const, label: words.purchase },
        { value: 'deposit' as const, label: words.deposit },
      ]}
      value={asked.of}
      onChange={of => onChange({ ...asked, of })}
    />
    <YuanField
      id={`${id}-amount`}
      label={words.receiptsAmount}
      value={asked.amountFen}
      onChange={fen => onChange({ ...asked, amountFen: fen ?? Number.NaN })}
    />
    <SwitchRow
      id={`${id}-add-up`}
      title={words.addUp}
      on={asked.addUp}
      onChange={addUp => onChange({ ...asked, addUp })}
    />
  </View>
)
