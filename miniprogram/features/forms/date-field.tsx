import type { QuestionOf } from '@shared/forms/question'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { formWords as words } from '@shared/messages/form-page-words'
import { Picker, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/look/spoken'
import { now } from '@/platform/clock'

interface DateFieldProps {
  readonly id: string
  readonly asked: Pick<QuestionOf<'date'>, 'label' | 'min' | 'max'>
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** A day, chosen on the system's wheel within the bounds of the question. */
export function DateField({ id, asked, value, onChange }: DateFieldProps) {
  const today = localDateOf(now())
  const said = value === null ? words.chooseDay : sayDate(value as LocalDate, today)
  return (
    <View className="row">
      <Picker
        id={id}
        className="grow"
        mode="date"
        value={value ?? today}
        start={asked.min ?? undefined}
        end={asked.max ?? undefined}
        onChange={event => onChange(event.detail.value)}
      >
        <View className="forms__day" {...spoken('button', `${asked.label}，${said}`)}>
          <View className={value === null ? 'grow muted' : 'grow'}>{said}</View>
          <Icon name="calendar" size="small" tone="muted" />
        </View>
      </Picker>
      {value === null ? null : (
        <Button small id={`${id}-clear`} kind="quiet" label={words.clearDay} onTap={() => onChange(null)} />
      )}
    </View>
  )
}
