import type { CaseDetail } from '@shared/cases/case-views'
import { heldWords } from '@shared/messages/held-words'
import { workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { openPage } from '@/platform/navigation'
import { isEntered } from './case-history'
import { reporterName, restOfText } from './case-view'
import { textNote, waitsForLook } from './held-view'
import './worker-case.css'

export interface ReportPartProps {
  readonly detail: CaseDetail
  readonly onReveal: () => void
}

/** What was said, and by whom: masked until there is a reason. */
export function ReportPart({ detail, onReveal }: ReportPartProps) {
  const { title, text, category, urgent, reporter, acts } = detail
  const rest = restOfText(title, text)
  const note = textNote(detail)
  const mayReveal = acts.includes('revealContact') && reporter.phoneMasked !== null
  const why = mayReveal ? words.revealWhy : whyNoContact(detail)
  return (
    <Card>
      <View className="sub">
        {urgent ? <View className="worker-case__mark">{words.mark}</View> : null}
        {title}
      </View>
      {rest ? <View className="prose">{rest}</View> : null}
      {note ? (
        <View id="text-held" className="muted">
          {note}
        </View>
      ) : null}
      {waitsForLook(detail) ? (
        <View className="worker-case__look">
          <Button id="go-look" small icon="eye" label={heldWords.goLook} onTap={() => openPage('stationHeld')} />
        </View>
      ) : null}
      <View className="small">{words.category(category.parentName, category.name)}</View>
      <View className="rule" />
      <View className="row worker-case__reporter">
        <View className="worker-case__tile">
          <Icon name="person" />
        </View>
        <View className="grow">
          <View className="worker-case__who">
            <View className="strong">{reporterName(detail)}</View>
            {reporter.phoneMasked ? <View>{reporter.phoneMasked}</View> : null}
          </View>
          {why ? <View className="small">{why}</View> : null}
        </View>
        {mayReveal ? <Button id="reveal" small icon="eye" label={words.reveal} onTap={onReveal} /> : null}
      </View>
    </Card>
  )
}

function whyNoContact({ channel, reporter }: CaseDetail): string | null {
  if (isEntered(channel) || reporter.phoneMasked) return null
  return reporter.anonymous ? words.anonymousWhy : words.noPhone
}
