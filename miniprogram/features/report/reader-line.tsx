import { readerAsking, readerUnknown, reportWords, sayReader } from '@shared/messages/report'
import { View } from '@tarojs/components'
import type { Report } from './use-report'

/** Who will read it and by when, before anything is written. */
export const ReaderLine = ({ report, heading = true }: { readonly report: Report; readonly heading?: boolean }) => {
  const { reader, readerAsked } = report
  return (
    <View>
      {heading ? <View className="title">{reportWords.heading}</View> : null}
      <View id="report-reader" className="muted">
        {reader
          ? sayReader(reader.responsible.name, reader.deadline.limit)
          : readerAsked
            ? readerAsking
            : readerUnknown}
      </View>
    </View>
  )
}
