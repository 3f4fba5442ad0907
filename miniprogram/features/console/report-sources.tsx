import type { FigureSources } from '@shared/figures/month-figures'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate, sayInstant } from '@shared/kernel/say-time'
import { reportWords as words } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'

/** What stands behind the figures, so that somebody else can count them again. */
export function ReportSources({ sources }: { readonly sources: FigureSources }) {
  const today = localDateOf(now())
  const day = (at: number) => sayDate(localDateOf(at), today)
  const lines = [
    words.sourcesOf(day(sources.from), day(sources.to - 1)),
    words.computedAt(sayInstant(sources.computedAt, now())),
    words.calendar(sources.calendarVersion, sayDate(sources.calendarThrough as LocalDate, today)),
    words.territory(sources.territoryVersion),
    ...sources.policies.map(({ id, version, cases }) => words.policy(id, version, cases)),
  ]
  return (
    <Card title={words.sources}>
      {lines.map(line => (
        <View key={line} className="small">
          {line}
        </View>
      ))}
    </Card>
  )
}
