import type { FormView } from '@shared/forms/desk-actions'
import type { FormContent } from '@shared/forms/form'
import { mostQuestions, questionKinds } from '@shared/forms/question'
import { formDeskWords, formStatusWords, kindWords, builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { spoken } from '@/components/look/spoken'
import { Notice } from '@/components/notice/notice'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { withNewQuestion } from './form-draft'
import { FormHead } from './form-head'
import { FormLink } from './form-link'
import { publishNotes, typingNotes } from './form-notes'
import { FormSaveBar } from './form-save-bar'
import { QuestionEditor } from './question-editor'
import { useFormWork, type FormWork as Work } from './use-form-work'
import './form-desk.css'

export interface FormWorkProps {
  readonly first: FormView
  readonly address: string
  readonly onBack: () => void
  readonly onAnswer: () => void
  /** The form as whoever answers it sees it. */
  readonly preview: (content: FormContent) => ReactNode
  readonly results: () => ReactNode
}

/** One form: made on the left with what it looks like beside it, or what was answered. */
export function FormWork({ first, address, onBack, onAnswer, preview, results }: FormWorkProps) {
  const work = useFormWork(first)
  const { current } = work
  const [part, setPart] = useState<'questions' | 'results'>('questions')
  const [asks, setAsks] = useState<'publish' | 'close' | null>(null)
  const confirmed = async (act: () => Promise<void>) => {
    await act()
    setAsks(null)
  }
  return (
    <View className="stack">
      <View>
        <View id="form-back" className="console__crumb" onClick={onBack} {...spoken('button', formDeskWords.back)}>
          {`‹ ${formDeskWords.back}`}
        </View>
        <View id="form-headline" className="console__headline">
          {`${current.draft.title} · ${formStatusWords[current.status]}`}
        </View>
      </View>
      {current.version > 0 ? (
        <ChoiceChips
          id="form-part"
          label={words.parts}
          choices={(['questions', 'results'] as const).map(value => ({ value, label: words[value] }))}
          value={part}
          onChange={setPart}
        />
      ) : null}
      {current.status === 'open' ? <FormLink address={address} onOpen={onAnswer} /> : null}
      {part === 'results' ? (
        results()
      ) : (
        <Builder work={work} preview={preview} onPublish={() => setAsks('publish')} onClose={() => setAsks('close')} />
      )}
      {asks === 'publish' ? (
        <ConfirmSheet
          title={words.publishTitle}
          text={words.publishText}
          confirmLabel={words.publish}
          busy={work.busy === 'publish' && words.publishing}
          onConfirm={() => confirmed(work.publish)}
          onClose={() => setAsks(null)}
        />
      ) : null}
      {asks === 'close' ? (
        <ConfirmSheet
          title={words.closeTitle}
          text={words.closeText}
          confirmLabel={words.close}
          busy={work.busy === 'close' && words.closing}
          onConfirm={() => confirmed(work.close)}
          onClose={() => setAsks(null)}
        />
      ) : null}
    </View>
  )
}

interface BuilderProps extends Pick<FormWorkProps, 'preview'> {
  readonly work: Work
  readonly onPublish: () => void
  readonly onClose: () => void
}

function Builder({ work, preview, onPublish, onClose }: BuilderProps) {
  const { content, current, conflict, isChanged } = work
  const typing = typingNotes(content)
  const notes = isChanged ? typing : publishNotes(current)
  return (
    <View className="form-desk">
      <View className="form-desk__main">
        <FailureSummary failure={work.failure} />
        {conflict ? (
          <Card id="form-conflict" title={words.conflictTitle}>
            <View className="stack">
              <View>{words.conflictText(conflict.acts.at(-1)?.byName ?? '')}</View>
              <Button id="conflict-theirs" label={words.conflictTheirs} onTap={() => work.settle(false)} />
              <Button id="conflict-mine" label={words.conflictMine} onTap={() => work.settle(true)} />
            </View>
          </Card>
        ) : null}
        {work.isKept && isChanged ? (
          <Notice title={words.kept} action={{ id: 'form-draft-drop', label: words.keptDrop, onTap: work.discard }} />
        ) : null}
        <FormSaveBar
          work={work}
          wrong={isChanged ? typing.count : 0}
          notYet={isChanged ? 0 : notes.count}
          onPublish={onPublish}
          onClose={onClose}
        />
        <View key={work.generation} className="form-desk__main">
          <FormHead content={content} notes={notes.form} onChange={work.edit} />
          {content.questions.map((asked, i) => (
            <QuestionEditor
              key={asked.id}
              content={content}
              asked={asked}
              place={i + 1}
              notes={notes.questions[i] ?? []}
              onChange={work.edit}
            />
          ))}
        </View>
        {content.questions.length < mostQuestions ? (
          <Card id="form-add" title={words.add}>
            <View className="row row--wrap">
              {questionKinds.map(kind => (
                <Button
                  key={kind}
                  small
                  id={`add-${kind}`}
                  icon="plus"
                  label={kindWords[kind]}
                  onTap={() => work.edit(withNewQuestion(content, kind))}
                />
              ))}
            </View>
          </Card>
        ) : null}
      </View>
      <View className="form-desk__beside">
        <View className="section">{words.preview}</View>
        <View id="form-preview" className="form-desk__preview">
          {preview(content)}
        </View>
      </View>
    </View>
  )
}
