import { addDays, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDay, sayInstant } from '@shared/kernel/say-time'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { hotlineWords as words } from '@shared/messages/hotline-words'
import { statusWords } from '@shared/messages/register-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { MorePart } from '@/components/more-part/more-part'
import { Notice } from '@/components/notice/notice'
import { Skeleton } from '@/components/skeleton/skeleton'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import type { Register } from './use-register'

export interface CallRegisterProps {
  readonly day: LocalDate
  readonly register: Register
  readonly onDay: (day: LocalDate) => void
}

/** The calls that this desk took on a day, the last first. */
export function CallRegister({ day, register, onDay }: CallRegisterProps) {
  const at = now()
  const today = localDateOf(at)
  const { first, pages } = register
  const { rows } = pages
  const { value, failure } = first
  return (
    <>
      <View className="row row--between row--wrap">
        <View id="call-register-day" className="sub">
          {words.registerOf(value?.deskName ?? words.register, sayDay(day, today))}
        </View>
        <View className="row">
          <Button small id="day-before" kind="quiet" label={words.previousDay} onTap={() => onDay(addDays(day, -1))} />
          {day < today ? (
            <Button small id="day-after" kind="quiet" label={words.nextDay} onTap={() => onDay(addDays(day, 1))} />
          ) : null}
        </View>
      </View>
      {!value && failure ? (
        <Notice
          icon="question"
          title={sayError(failure).sentence}
          action={{ id: 'register-retry', label: commonWords.retry, onTap: first.reload }}
        />
      ) : null}
      {!value && !failure ? <Skeleton shape="cards" words={words.loading} /> : null}
      {value && rows.length === 0 ? <View className="muted">{words.none}</View> : null}
      {rows.length > 0 ? (
        <Card list>
          {rows.map(row => (
            <ListRow
              key={row.id}
              id={`call-${row.id}`}
              title={row.urgent ? `${commonWords.urgent} · ${row.title}` : row.title}
              detail={[
                row.caseNo,
                row.placeLabel,
                row.callerMasked ?? words.noCaller,
                words.takenBy(row.takenBy, sayInstant(row.createdAt, at)),
                row.assigneeName,
              ].join(' · ')}
              aside={statusWords[row.status]}
              onTap={() => openPage('workerCase', { id: row.id })}
            />
          ))}
        </Card>
      ) : null}
      <MorePart id="calls-more" pages={pages} label={words.more} />
    </>
  )
}
