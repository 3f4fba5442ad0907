import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { supervisionSheets } from '@shared/messages/supervision-words'
import { writeWords } from '@shared/messages/write-words'
import { useState } from 'react'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { TextArea } from '@/components/text-field/text-area'
import type { Written } from '@/platform/outbox/keep-case-act'
import { drawnPhoto, sentPhotos } from '@/platform/pending-photo'
import { useKeptWords } from '@/platform/use-kept-words'
import { ActSheet } from './act-sheet'
import type { CaseActs } from './use-case-acts'
import { wordsProblem } from './words-problem'

const sheets = { ...writeWords, ...supervisionSheets }

const lengths = {
  ask: 200,
  progress: 500,
  sendBack: 200,
  reject: 500,
  reopenFor: 200,
  replySupervision: 500,
  returnSupervision: 200,
  endSupervision: 200,
  markUrgent: 200,
} as const
export type WrittenAct = keyof typeof lengths

export interface WordsSheetProps {
  readonly act: WrittenAct
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const mostPhotos = 9

/** Asking, telling progress, sending back, refusing: a few words and one button. */
export function WordsSheet({ act, detail, acts, onDone, onClose }: WordsSheetProps) {
  const words = sheets[act]
  const fromDepartment = act === 'sendBack' && detail.departmentName !== null
  const kept = useKeptWords(`${act}:${detail.id}`)
  const { photos } = kept.uploads
  const [problem, setProblem] = useState<string | null>(null)

  const send = async () => {
    const text = kept.text.trim()
    const wrong = wordsProblem(text, photos)
    setProblem(wrong)
    if (wrong) return
    const changed = await perform(acts, act, text, {
      ...kept.written,
      photos: act === 'progress' ? photos : undefined,
      onKept: () => {
        kept.drop()
        onClose()
      },
    })
    if (!changed) return
    kept.drop()
    onDone(changed)
  }

  return (
    <ActSheet
      id={act}
      act={act}
      acts={acts}
      title={fromDepartment ? writeWords.sendBack.titleInDepartment : words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={send}
      onClose={onClose}
    >
      <TextArea
        id={`${act}-words`}
        label={words.label}
        placeholder={words.placeholder}
        value={kept.text}
        onChange={kept.setText}
        maxLength={lengths[act]}
        error={problem}
      />
      {act === 'progress' ? (
        <PhotoStrip
          photos={photos.map(drawnPhoto)}
          onAdd={() => kept.uploads.add('during', null, mostPhotos - photos.length)}
          onRetry={kept.uploads.retry}
          onRemove={kept.uploads.remove}
          max={mostPhotos}
        />
      ) : null}
    </ActSheet>
  )
}

function perform(acts: CaseActs, act: WrittenAct, text: string, written: Written) {
  if (act === 'ask') return acts.perform(act, caseActions.ask, { question: text }, written)
  if (act === 'progress')
    return acts.perform(act, caseActions.progress, { note: text, photos: sentPhotos(written.photos ?? []) }, written)
  if (act === 'replySupervision') return acts.perform(act, caseActions.replySupervision, { text })
  return acts.perform(act, caseActions[act], { reason: text }, written)
}
