import { errorCatalogue } from '@shared/kernel/errors'
import { rulesWords as words } from '@shared/messages/rules-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import type { usePublish } from './use-publish'

export interface PublishPartProps {
  readonly publishing: ReturnType<typeof usePublish>
  readonly tried: boolean
  readonly disabled: boolean
  readonly onPublish: (note: string) => void
  /** After another administrator was faster. */
  readonly onStartAnew: () => void
}

/** The reason, and the one button that changes what everybody is promised from then on. */
export function PublishPart({ publishing, tried, disabled, onPublish, onStartAnew }: PublishPartProps) {
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refused } = publishing
  const submit = () => {
    setMissing(note.trim() === '')
    if (note.trim() !== '') onPublish(note.trim())
  }
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
        {tried ? null : <View className="strong">{words.notTried}</View>}
        {refused === 'CHANGED_MEANWHILE' ? (
          <>
            <View id="publish-refused" className="strong">
              {words.changedMeanwhile}
            </View>
            <Button id="start-anew" icon="refresh" label={words.startAnew} onTap={onStartAnew} />
          </>
        ) : refused ? (
          <View id="publish-refused" className="strong">
            {errorCatalogue[refused]}
          </View>
        ) : null}
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
