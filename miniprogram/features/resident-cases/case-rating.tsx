import type { Rating } from '@shared/cases/case-parts'
import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { ratingWords } from '@shared/messages/event-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/look/spoken'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'
import { reopenLine } from './case-view'
import './resident-cases.css'

const faces: readonly { readonly value: Rating; readonly icon: IconName }[] = [
  { value: 'satisfied', icon: 'smile' },
  { value: 'fair', icon: 'meh' },
  { value: 'unsatisfied', icon: 'frown' },
]

interface CaseRatingProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly at: Instant
  readonly onUnsatisfied: () => void
}

/** One tap rates; a comment may be written before. Unsatisfied asks what is wrong, because that reopens the case. */
export function CaseRating({ detail, acts, at, onUnsatisfied }: CaseRatingProps) {
  const [comment, setComment] = useState('')
  const [writing, setWriting] = useState(false)
  if (!detail.acts.includes('rate')) return <Rated detail={detail} at={at} onUnsatisfied={onUnsatisfied} />

  const until = reopenLine(detail, at)
  const failure = acts.failureOf('rate')
  const choose = (value: Rating) => (value === 'unsatisfied' ? onUnsatisfied() : acts.rate(value, comment))
  return (
    <Card id="case-rating">
      <View className="sub">{caseWords.rateHeading}</View>
      <View className="case-rating__faces">
        {faces.map(({ value, icon }) => (
          <View
            key={value}
            id={`rate-${value}`}
            className="case-rating__face"
            hoverClass="button--pressed"
            onClick={() => choose(value)}
            {...spoken('button', ratingWords[value])}
          >
            <Icon name={icon} tone="primary" />
            <View>{ratingWords[value]}</View>
          </View>
        ))}
      </View>
      {failure ? <View className="strong">{failure}</View> : null}
      {until ? <View className="small">{until}</View> : null}
      {writing ? (
        <View className="case-rating__comment">
          <TextArea
            id="rate-comment"
            label={caseWords.commentLabel}
            placeholder={caseWords.commentPlaceholder}
            value={comment}
            maxLength={200}
            lines={2}
            onChange={setComment}
          />
          <View className="small">{caseWords.commentHint}</View>
        </View>
      ) : (
        <Button small id="rate-write" kind="quiet" label={caseWords.commentLabel} onTap={() => setWriting(true)} />
      )}
    </Card>
  )
}

/** After the rating: what was said, and the way back while it is open. */
function Rated({ detail, at, onUnsatisfied }: Pick<CaseRatingProps, 'detail' | 'at' | 'onUnsatisfied'>) {
  const { rating } = detail
  const mayReopen = detail.acts.includes('reopen')
  if (!rating && !mayReopen) return null
  const until = reopenLine(detail, at)
  return (
    <Card id="case-rated">
      {rating ? <View className="strong">{caseWords.rated(ratingWords[rating.value])}</View> : null}
      {rating?.comment ? <View className="prose">{rating.comment}</View> : null}
      {detail.status === 'closed' && rating ? <View className="small">{caseWords.ratedThanks}</View> : null}
      {mayReopen ? (
        <View className="case-rating__again">
          {until ? <View className="small">{until}</View> : null}
          <Button id="case-reopen" label={caseWords.reopen} onTap={onUnsatisfied} />
        </View>
      ) : null}
    </Card>
  )
}
