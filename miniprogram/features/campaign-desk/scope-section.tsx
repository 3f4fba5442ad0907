import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { OutletView } from '@shared/campaigns/desk-actions'
import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ListRow } from '@/components/list-row/list-row'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { withOutletTurned } from './plan-draft'
import type { Names } from './plan-notes'
import { SectionCard, type SectionProps } from './section-card'
import { LinesField } from './typed-fields'

interface ScopeSectionProps extends SectionProps<CampaignPlan> {
  readonly outlets: readonly OutletView[]
  readonly names: Names
  readonly onPlace: () => void
  readonly onOutlets: () => void
}

/** Whose people see it, who may take part, and where gifts are handed over. */
export function ScopeSection({ plan, onChange, notes, outlets, names, onPlace, onOutlets }: ScopeSectionProps) {
  const offered = outlets.filter(each => each.active || plan.outletIds.includes(each.outletId))
  const withoutPlace = (code: string) =>
    onChange({ ...plan, scopeCodes: plan.scopeCodes.filter(each => each !== code) })
  return (
    <SectionCard section="scope" notes={notes}>
      <View>
        <View className="strong">{words.places}</View>
        {plan.scopeCodes.map(code => (
          <ListRow
            key={code}
            id={`scope-${code}`}
            title={names.get(code) ?? code}
            strong={false}
            aside={<Button small kind="quiet" label={words.remove} onTap={() => withoutPlace(code)} />}
          />
        ))}
        <Button small id="scope-add" icon="plus" label={words.placesAdd} onTap={onPlace} />
      </View>
      <View>
        <View className="strong">{words.outlets}</View>
        {offered.map(({ outletId, name, address }) => (
          <SwitchRow
            key={outletId}
            id={`outlet-${outletId}`}
            title={name}
            detail={address}
            on={plan.outletIds.includes(outletId)}
            onChange={() => onChange(withOutletTurned(plan, outletId))}
          />
        ))}
        {offered.length === 0 ? (
          <View className="row row--between">
            <View className="muted">{words.noOutlets}</View>
            <Button small label={words.toOutlets} onTap={onOutlets} />
          </View>
        ) : null}
      </View>
      <LinesField
        id="plan-audience"
        label={words.audience}
        placeholder={words.audienceHint}
        value={plan.audience ?? []}
        maxLength={420}
        onChange={lines => onChange({ ...plan, audience: lines.length > 0 ? lines : null })}
      />
      <SwitchRow
        id="plan-home-only"
        title={words.homeOnly}
        detail={words.homeOnlyWhy}
        on={plan.homeOutletOnly}
        onChange={homeOutletOnly => onChange({ ...plan, homeOutletOnly })}
      />
    </SectionCard>
  )
}
