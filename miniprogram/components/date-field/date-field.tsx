import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { dayWords as words } from '@shared/messages/common'
import { Picker, View } from '@tarojs/components'
import { now } from '@/platform/clock'
import { Button } from '../button/button'
import { Icon } from '../icon/icon'
import { spoken } from '../look/spoken'
import './date-field.css'

interface DateFieldProps {
  readonly id: string
  /** Spoken before the day. */
  readonly label: string
  /** The first and the last day that can be chosen, `YYYY-MM-DD`. */
  readonly min?: string | null
  readonly max?: string | null
  readonly value: string | null
  readonly onChange: (day: string | null) => void
}

/** A day, chosen on the system's wheel. */
export function DateField({ id, label, min, max, value, onChange }: DateFieldProps) {
  const today = localDateOf(now())
  const said = value === null ? words.choose : sayDate(value as LocalDate, today)
  return (
    <View className="row">
      <Picker
        id={id}
        className="grow"
        mode="date"
        value={value ?? today}
        start={min ?? undefined}
        end={max ?? undefined}
        onChange={event => onChange(event.detail.value)}
      >
        <View className="date-field" {...spoken('button', `${label}，${said}`)}>
          <View className={value === null ? 'grow muted' : 'grow'}>{said}</View>
          <Icon name="calendar" size="small" tone="muted" />
        </View>
      </Picker>
      {value === null ? null : (
        <Button small id={`${id}-clear`} kind="quiet" label={words.clear} onTap={() => onChange(null)} />
      )}
    </View>
  )
}
