import type { CaseDetail } from '@shared/cases/case-views'
import { decideWords as words } from '@shared/messages/hands-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Heading } from '@/components/heading/heading'
import { ListRow } from '@/components/list-row/list-row'
import { TextArea, type TextAreaProps } from '@/components/text-field/text-area'
import { submissionOf } from './hands-view'
import type { Receiver } from './people-picker'

export interface DecideFormProps {
  readonly detail: CaseDetail
  readonly field: Pick<TextAreaProps, 'value' | 'onChange' | 'error'>
  /** null: whoever submitted it. */
  readonly carrier: Receiver | null
  readonly onCarrier: () => void
}

/** What was asked, what is decided, and who carries it out. */
export function DecideForm({ detail, field, carrier, onCarrier }: DecideFormProps) {
  const { byName, asked } = submissionOf(detail)
  return (
    <>
      <Heading title={words.heading} text={words.text} />
      <Card title={words.asked(byName)}>
        <View className="small">{detail.title}</View>
        <View className="prose">{asked}</View>
      </Card>
      <Card>
        <TextArea
          id="decide-words"
          label={words.label}
          placeholder={words.placeholder}
          maxLength={500}
          lines={5}
          {...field}
        />
      </Card>
      <Card list>
        <ListRow
          id="decide-carrier"
          icon="person"
          title={words.carrier}
          detail={carrier?.name ?? words.whoSubmitted(byName)}
          aside={words.choose}
          onTap={onCarrier}
        />
      </Card>
    </>
  )
}
