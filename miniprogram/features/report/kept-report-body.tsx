import { maskPhone } from '@shared/cases/mask'
import { outboxWords as words } from '@shared/messages/outbox-words'
import { submittedWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import * as z from 'zod/mini'
import { Card } from '@/components/card/card'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import './report.css'

/** Of the input of `submit`, as the device keeps it. */
const keptReport = z.object({
  text: z.string(),
  queryCode: z.string(),
  anonymous: z.boolean(),
  phone: z.nullable(z.string()),
  name: z.nullable(z.string()),
  place: z.object({ label: z.nullable(z.string()) }),
})

interface KeptReportBodyProps {
  readonly act: Pick<WaitingAct, 'input' | 'photos'>
  /** How it stands: waits for the network, is being sent. */
  readonly state: string
  readonly why: string
}

/** A report that waits on the device: everything that will be sent, and the query code it will have. */
export function KeptReportBody({ act, state, why }: KeptReportBodyProps) {
  const { data: report } = keptReport.safeParse(act.input)
  const photos = act.photos ?? []
  const who = report?.anonymous
    ? words.anonymous
    : [report?.name, report?.phone && maskPhone(report.phone)].filter(Boolean).join(' ')
  return (
    <>
      <Card id="kept-report">
        <View className="stack">
          <View className="sub">{words.reportWaits(state)}</View>
          <View className="small">{why}</View>
          <View className="prose">{report?.text}</View>
          {report?.place.label ? <View className="small">{report.place.label}</View> : null}
          {photos.length > 0 ? (
            <View className="small">
              {words.photosKept(photos.length, photos.filter(each => each.fileId === null).length)}
            </View>
          ) : null}
          {who ? <View className="small">{who}</View> : null}
        </View>
      </Card>
      {report ? (
        <Card>
          <View className="row row--between row--wrap">
            <View>{submittedWords.queryCode}</View>
            <View id="query-code" className="report__code">
              {report.queryCode}
            </View>
          </View>
          <View className="small">{words.queryCodeWaits}</View>
        </Card>
      ) : null}
    </>
  )
}
