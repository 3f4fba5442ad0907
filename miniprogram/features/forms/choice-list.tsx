import type { AnswerValue } from '@shared/forms/answers'
import type { QuestionOf } from '@shared/forms/question'
import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'

interface ChoiceListProps {
  readonly id: string
  readonly asked: QuestionOf<'single'> | QuestionOf<'multi'>
  readonly value: AnswerValue | undefined
  readonly onChange: (value: AnswerValue | undefined) => void
}

/** One or several of a few, a line each as wide as the screen. A second tap takes a choice back. */
export function ChoiceList({ id, asked, value, onChange }: ChoiceListProps) {
  const chosen = (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'string')
  const turn = (choiceId: string) => {
    const isOn = chosen.includes(choiceId)
    if (asked.kind === 'single') return onChange(isOn ? undefined : choiceId)
    const next = isOn ? chosen.filter(each => each !== choiceId) : [...chosen, choiceId]
    // In the order in which they are offered.
    onChange(next.length > 0 ? asked.choices.map(each => each.id).filter(each => next.includes(each)) : undefined)
  }
  return (
    <View id={id} className="forms__choices" ariaLabel={asked.label}>
      {asked.kind === 'multi' ? (
        <View className="small">{words.severalOf(asked.min, asked.max, asked.choices.length)}</View>
      ) : null}
      {asked.choices.map(choice => {
        const isOn = chosen.includes(choice.id)
        return (
          <View
            key={choice.id}
            id={`${id}-${choice.id}`}
            className={classNames('forms__choice', isOn && 'forms__choice--on')}
            aria-checked={isOn}
            onClick={() => turn(choice.id)}
            {...spoken(asked.kind === 'single' ? 'radio' : 'checkbox', choice.label)}
          >
            <View className={classNames('forms__mark', asked.kind === 'single' && 'forms__mark--round')}>
              {isOn ? <Icon name="check" size="small" /> : null}
            </View>
            <View className="grow">{choice.label}</View>
          </View>
        )
      })}
    </View>
  )
}
