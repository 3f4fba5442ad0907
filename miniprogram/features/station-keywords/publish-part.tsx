import { categoryActions, type KeywordRulesView } from '@shared/categories/actions'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { type ErrorCode, errorCatalogue } from '@shared/kernel/errors'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

interface PublishPartProps {
  readonly rules: KeywordRulesInput
  readonly seenVersion: number
  readonly tried: boolean
  readonly disabled: boolean
  readonly onPublished: (view: KeywordRulesView) => void
  /** After another administrator was faster. */
  readonly onStartAnew: () => void
}

/** The reason, and the one button that changes what everybody is suggested; the same again is the same act. */
export function PublishPart({ rules, seenVersion, tried, disabled, onPublished, onStartAnew }: PublishPartProps) {
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const [busy, setBusy] = useState(false)
  const intent = useRef({ key: '', requestId: '' })

  const submit = async () => {
    const reason = note.trim()
    setProblem(reason === '' ? words.noteMissing : null)
    if (reason === '') return
    const key = JSON.stringify([rules, seenVersion, reason])
    if (intent.current.key !== key) intent.current = { key, requestId: newRequestId() }
    setBusy(true)
    setRefused(null)
    try {
      const { requestId } = intent.current
      onPublished(await call(categoryActions.publish, { requestId, seenVersion, note: reason, rules }))
    } catch (error) {
      setRefused(asDomainError(error).code)
    } finally {
      setBusy(false)
    }
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
          error={problem}
        />
        <View className="small">{words.onlyNew}</View>
        {tried ? null : <View className="strong">{words.notTried}</View>}
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
