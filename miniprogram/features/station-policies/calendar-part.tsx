import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { sayError } from '@shared/messages/error-words'
import { rulesWords as words } from '@shared/messages/rules-words'
import { rulesActions } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { runsOf } from './calendar-runs'

/** The days of a year that differ from the plain week; to read, for they come from notices. */
export function CalendarPart() {
  const thisYear = Number(localDateOf(now()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const calendar = useAnswer(rulesActions.calendar, { year }, `calendar:${year}`)
  const { value, failure } = calendar
  return (
    <Card id="calendar" title={words.calendar} aside={words.calendarWhy}>
      <ChoiceChips
        id="calendar-year"
        label={words.year}
        choices={[thisYear, thisYear + 1].map(each => ({ value: `${each}`, label: `${each}` }))}
        value={`${year}`}
        onChange={each => setYear(Number(each))}
      />
      {failure && !value ? <View className="muted">{sayError(failure).sentence}</View> : null}
      {value ? (
        <>
          {value.published ? null : <View className="strong">{words.awaited(year)}</View>}
          {runsOf(value.days).map(({ from, through, kind, name }) => (
            <View key={from} className="row row--between row--wrap station-policies__day">
              <View>
                {sayRun(from, through)} {name}
              </View>
              <View className="small">{words.kinds[kind]}</View>
            </View>
          ))}
          {value.days.length === 0 ? <View className="muted">{words.noSpecial}</View> : null}
          <View className="small">
            {words.hours(value.hours.spans.map(span => span.join('–')).join('，'))}，
            {words.halfDay(value.hours.halfDayClosesAt)}
          </View>
        </>
      ) : null}
    </Card>
  )
}

/** A day, or the first and the last of several. */
function sayRun(from: string, through: string): string {
  const say = (date: string) => sayDate(date as LocalDate, from as LocalDate)
  return from === through ? say(from) : `${say(from)}至${say(through)}`
}
