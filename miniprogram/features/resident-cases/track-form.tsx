import type { DomainError } from '@shared/kernel/errors'
import { trackWords } from '@shared/messages/cases'
import { sayError } from '@shared/messages/error-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { Heading } from '@/components/heading/heading'
import { TextField } from '@/components/text-field/text-field'
import type { Track } from './use-track'

/** Number and query code; wrong ones look alike whichever of the two is wrong. */
export function TrackForm({ track }: { readonly track: Track }) {
  const { tried, failure } = track
  return (
    <>
      <Heading title={trackWords.heading} text={trackWords.why} />
      {failure ? <ErrorSummary title={titleOf(failure)} problems={[detailOf(failure)]} /> : null}
      <Card>
        <View className="stack">
          <TextField
            id="track-case-no"
            label={trackWords.caseNo}
            placeholder={trackWords.caseNoPlaceholder}
            value={track.caseNo}
            maxLength={32}
            error={tried && track.caseNo.trim() === '' ? trackWords.caseNoMissing : null}
            onChange={track.setCaseNo}
          />
          <TextField
            id="track-query-code"
            label={trackWords.queryCode}
            placeholder={trackWords.queryCodePlaceholder}
            value={track.queryCode}
            maxLength={16}
            error={tried && track.queryCode.trim() === '' ? trackWords.queryCodeMissing : null}
            onChange={track.setQueryCode}
            onConfirm={track.ask}
          />
        </View>
      </Card>
    </>
  )
}

const minutes = (failure: DomainError): number | null =>
  failure.code === 'TOO_MANY_TRIES' && failure.details.retryAfterMs
    ? Math.max(1, Math.ceil(failure.details.retryAfterMs / 60_000))
    : null

function titleOf(failure: DomainError): string {
  const wait = minutes(failure)
  return wait === null ? sayError(failure).sentence : trackWords.tooMany(wait)
}

const detailOf = (failure: DomainError): string =>
  failure.code === 'TOO_MANY_TRIES'
    ? trackWords.tooManyWhy
    : failure.code === 'CASE_NOT_FOUND'
      ? trackWords.notFoundWhy
      : trackWords.tryLater
