import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextField } from '@/components/text-field/text-field'
import { change } from './draft-session'
import type { Report } from './use-report'
import './report.css'

/** Phone and name, both optional and gone once the report is anonymous. */
export function ContactPart({ report, problem }: { readonly report: Report; readonly problem: string | null }) {
  const { draft } = report
  return (
    <Card>
      {draft.anonymous ? null : (
        <View className="stack">
          <TextField
            id="report-phone"
            kind="phone"
            label={reportWords.phone}
            optional={reportWords.optional}
            placeholder={reportWords.phonePlaceholder}
            value={draft.phone}
            maxLength={20}
            error={problem}
            onChange={phone => change({ kind: 'phone', phone })}
          />
          <View className="row small">
            <Icon name="lock" size="small" tone="muted" />
            <View>{reportWords.phoneWho}</View>
          </View>
          <TextField
            id="report-name"
            label={reportWords.name}
            optional={reportWords.optional}
            placeholder={reportWords.namePlaceholder}
            value={draft.name}
            maxLength={20}
            onChange={name => change({ kind: 'name', name })}
          />
          <View className="rule" />
        </View>
      )}
      <SwitchRow
        id="report-anonymous"
        title={reportWords.anonymous}
        detail={reportWords.anonymousWhy}
        on={draft.anonymous}
        onChange={anonymous => change({ kind: 'anonymous', anonymous })}
      />
      {draft.anonymous ? <View className="small">{reportWords.anonymousMeans}</View> : null}
    </Card>
  )
}
