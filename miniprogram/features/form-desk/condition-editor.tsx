import type { Condition, Question } from '@shared/forms/question'
import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { NumberField } from '@/components/text-field/number-field'
import { conditionOn, withChoiceTurned } from './form-draft'

interface ConditionEditorProps {
  readonly id: string
  readonly asked: Question
  /** The questions above it: only they can be looked at. */
  readonly earlier: readonly Question[]
  readonly onChange: (asked: Question) => void
}

/** Whether a question is always asked, or only after a certain answer. */
export function ConditionEditor({ id, asked, earlier, onChange }: ConditionEditorProps) {
  const { shownIf } = asked
  const set = (condition: Condition | null) => onChange({ ...asked, shownIf: condition })
  const nearest = earlier.at(-1)
  const lookedAt = earlier.find(each => each.id === shownIf?.questionId)
  return (
    <View className="stack stack--tight">
      <SwitchRow
        id={`${id}-condition`}
        title={words.condition}
        detail={words.conditionWhy}
        on={shownIf !== null}
        onChange={isOn => set(isOn && nearest ? conditionOn(nearest) : null)}
      />
      {shownIf ? (
        <>
          <ChoiceChips
            id={`${id}-looks-at`}
            label={words.conditionOn}
            choices={earlier.map((each, i) => ({ value: each.id, label: words.short(i + 1, each.label) }))}
            value={shownIf.questionId}
            onChange={chosen => {
              const other = earlier.find(each => each.id === chosen)
              if (other) set(conditionOn(other))
            }}
          />
          {lookedAt ? <TestEditor id={id} condition={shownIf} lookedAt={lookedAt} onChange={set} /> : null}
        </>
      ) : null}
    </View>
  )
}

interface TestEditorProps {
  readonly id: string
  readonly condition: Condition
  readonly lookedAt: Question
  readonly onChange: (condition: Condition) => void
}

/** What the answer has to be. */
function TestEditor({ id, condition, lookedAt, onChange }: TestEditorProps) {
  if (condition.test === 'answered') return <View className="small">{words.conditionAnswered}</View>
  if (condition.test === 'between') {
    return (
      <View className="form-desk__fields">
        <NumberField
          id={`${id}-from`}
          label={words.conditionFrom}
          hint={words.noBound}
          value={condition.min}
          onChange={min => onChange({ ...condition, min })}
        />
        <NumberField
          id={`${id}-to`}
          label={words.conditionTo}
          hint={words.noBound}
          value={condition.max}
          onChange={max => onChange({ ...condition, max })}
        />
      </View>
    )
  }
  const choices = 'choices' in lookedAt ? lookedAt.choices : []
  return (
    <>
      <View className="small">{words.conditionChosen}</View>
      <View className="choice-chips">
        {choices.map((choice, i) => {
          const isOn = condition.choiceIds.includes(choice.id)
          return (
            <View
              key={choice.id}
              id={`${id}-if-${i + 1}`}
              className={classNames('choice-chips__chip', isOn && 'choice-chips__chip--on')}
              aria-checked={isOn}
              onClick={() => onChange(withChoiceTurned(condition, choice.id))}
              {...spoken('checkbox', choice.label)}
            >
              <View className="choice-chips__face">{choice.label || words.choice(i + 1)}</View>
            </View>
          )
        })}
      </View>
    </>
  )
}
