import { type ErrorCode, errorCatalogue } from '@shared/kernel/errors'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'

/** What the page of a set says of publishing it. */
type PublishWords = Readonly<
  Record<'note' | 'notePlaceholder' | 'onlyNew' | 'publish' | 'publishing' | 'changedMeanwhile' | 'startAnew', string>
>

interface PublishPartProps {
  readonly words: PublishWords
  readonly busy: boolean
  readonly refused: ErrorCode | null
  /** What to do before publishing, while it has not been done. */
  readonly advice?: string | null
  readonly disabled: boolean
  readonly onPublish: (note: string) => void
  /** After another administrator was faster. */
  readonly onStartAnew: () => void
}

/** The reason, and the one button that changes what holds for everybody from then on. */
export function PublishPart({ words, busy, refused, advice, disabled, onPublish, onStartAnew }: PublishPartProps) {
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const reason = note.trim()
  const submit = () => {
    setMissing(reason === '')
    if (reason !== '') onPublish(reason)
  }
  const changed = refused === 'CHANGED_MEANWHILE'
  return (
    <Card id="publish">
      <View className="stack">
        <TextArea
          id="publish-note"
          label={words.note}
          placeholder={words.notePlaceholder}
          value={note}
          onChange={setNote}
          maxLength={200}
          error={missing ? writeWords.missingWords : null}
        />
        <View className="small">{words.onlyNew}</View>
        {advice ? <View className="strong">{advice}</View> : null}
        {refused ? (
          <View id="publish-refused" className="strong">
            {changed ? words.changedMeanwhile : errorCatalogue[refused]}
          </View>
        ) : null}
        {changed ? <Button id="start-anew" icon="refresh" label={words.startAnew} onTap={onStartAnew} /> : null}
        <Button
          id="publish-submit"
          kind="primary"
          label={words.publish}
          busy={busy && words.publishing}
          disabled={disabled}
          onTap={submit}
        />
      </View>
    </Card>
  )
}
