import type { Limit, LimitedAction, LimitRulesInput } from '@shared/limits/limit-rules'
import { limitedActions } from '@shared/limits/limit-rules'
import { limitRulesWords as words } from '@shared/messages/limit-rules-words'
import { type LimitsView, rulesActions } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { PublishPart } from '@/components/rule-version/publish-part'
import { NumberField } from '@/components/text-field/number-field'
import { call } from '@/platform/cloud/call'
import { usePublish } from '@/platform/cloud/use-publish'
import { isChanged, mostLimits, problemsOf, withLimit, withNewLimit, withoutLimit } from './limits-draft'
import './station-limits.css'

interface LimitsFormProps {
  readonly view: LimitsView
  readonly onPublished: (view: LimitsView) => void
  readonly onStartAnew: () => void
}

/** Edits the whole set and publishes it. */
export function LimitsForm({ view, onPublished, onStartAnew }: LimitsFormProps) {
  const [edited, setEdited] = useState<LimitRulesInput>(view.limits)
  const { busy, refused, publish } = usePublish(
    (act, limits: LimitRulesInput) => call(rulesActions.publishLimits, { ...act, limits }),
    onPublished,
  )
  const problems = problemsOf(edited)
  const changed = isChanged(edited, view.limits)
  const { withinMinutes, most } = edited.repeats
  return (
    <View className="station-limits">
      <View className="station-limits__part">
        {limitedActions.map(action => (
          <ActionCard key={action} action={action} set={edited} onChange={setEdited} />
        ))}
        <Card title={words.repeats}>
          <View className="small">{words.repeatsWhy}</View>
          <Pair
            id="repeats"
            limit={{ withinMinutes, most }}
            onChange={change => setEdited({ ...edited, repeats: { ...edited.repeats, ...change } })}
          />
        </Card>
      </View>
      <View className="station-limits__part station-limits__part--publish">
        <ErrorSummary title={words.wrong(problems.length)} problems={problems} />
        {changed ? null : <View className="muted">{words.unchanged}</View>}
        <PublishPart
          words={words}
          busy={busy}
          refused={refused}
          disabled={!changed || problems.length > 0}
          onPublish={note => publish(edited, view.version, note)}
          onStartAnew={onStartAnew}
        />
      </View>
    </View>
  )
}

interface ActionCardProps {
  readonly action: LimitedAction
  readonly set: LimitRulesInput
  readonly onChange: (set: LimitRulesInput) => void
}

function ActionCard({ action, set, onChange }: ActionCardProps) {
  const limits = set.limits[action]
  return (
    <Card title={words.actions[action]}>
      <View className="small">{words.actionsWhy[action]}</View>
      {limits.map((limit, at) => (
        // A limit has no name but its place; taking one off begins the fields behind it anew.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <View key={`${limits.length}-${at}`} className="station-limits__limit">
          <Pair
            id={`${action}-${at}`}
            limit={limit}
            onChange={change => onChange(withLimit(set, action, at, change))}
          />
          {limits.length > 1 ? (
            <Button
              id={`${action}-${at}-remove`}
              small
              kind="quiet"
              label={words.remove}
              onTap={() => onChange(withoutLimit(set, action, at))}
            />
          ) : null}
        </View>
      ))}
      {limits.length < mostLimits ? (
        <Button id={`${action}-add`} small label={words.add} onTap={() => onChange(withNewLimit(set, action))} />
      ) : null}
    </Card>
  )
}

interface PairProps {
  readonly id: string
  readonly limit: Limit
  readonly onChange: (change: Partial<Limit>) => void
}

const Pair = ({ id, limit: { withinMinutes, most }, onChange }: PairProps) => (
  <View className="station-limits__pair">
    <NumberField
      id={`${id}-within`}
      label={words.within}
      value={withinMinutes}
      onChange={value => onChange({ withinMinutes: value ?? Number.NaN })}
    />
    <NumberField
      id={`${id}-most`}
      label={words.most}
      value={most}
      onChange={value => onChange({ most: value ?? Number.NaN })}
    />
    <View className="small station-limits__said">
      {Number.isInteger(withinMinutes) && Number.isInteger(most)
        ? words.said(words.minutes(withinMinutes), most)
        : null}
    </View>
  </View>
)
