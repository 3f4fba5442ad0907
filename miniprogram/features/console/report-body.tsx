import { figureActions } from '@shared/figures/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { sayPeriod, shiftPeriod } from '@shared/kernel/period'
import { reportWords as words } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { printPage } from '@/platform/print'
import { AnswerState } from './answer-state'
import type { ConsoleView } from './console-view'
import { PlaceCrumbs } from './place-crumbs'
import { ReportExport } from './report-export'
import { ReportFigures } from './report-figures'
import { ReportPlaces } from './report-places'
import { ReportSources } from './report-sources'
import './report.css'

export interface ReportBodyProps {
  readonly view: ConsoleView
  readonly month: string
  readonly onMonth: (month: string) => void
}

/** The monthly supervision report: read, printed on A4, or taken along as a table. */
export function ReportBody({ view, month, onMonth }: ReportBodyProps) {
  const { scope } = view
  const answer = useAnswer(figureActions.report, { scope, month })
  const { value, failure, reload } = answer
  const isLast = month >= localDateOf(now()).slice(0, 7)
  return (
    <>
      <PlaceCrumbs view={view} place={value?.place ?? null} answer={answer} />
      <View id="console-headline" className="console__headline">
        {value ? words.heading(value.place.name, sayPeriod(month)) : sayPeriod(month)}
      </View>
      <View className="row row--wrap">
        <Button small id="month-before" label={words.previous} onTap={() => onMonth(shiftPeriod(month, -1))} />
        {isLast ? null : (
          <Button small id="month-after" label={words.following} onTap={() => onMonth(shiftPeriod(month, 1))} />
        )}
        {printPage && value ? <Button small id="report-print" label={words.print} onTap={printPage} /> : null}
        {value ? <ReportExport key={`${scope}:${month}`} scope={scope} month={month} /> : null}
      </View>
      {!value ? (
        <AnswerState failure={failure} reload={reload} />
      ) : value.figures.registered === 0 && value.before.registered === 0 ? (
        <StateView kind="empty" title={words.empty} />
      ) : (
        <View className="report">
          <ReportFigures figures={value.figures} before={value.before} />
          <ReportPlaces below={value.below} />
          <ReportSources sources={value.sources} />
        </View>
      )}
    </>
  )
}
