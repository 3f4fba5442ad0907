import { caseActions } from '@shared/cases/actions'
import type { ErrandStepKind } from '@shared/cases/case-parts'
import { isOpen } from '@shared/cases/case-status'
import type { CaseDetail } from '@shared/cases/case-views'
import { movable } from '@shared/cases/errand'
import { errandWords as words } from '@shared/messages/errand-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextArea } from '@/components/text-field/text-area'
import { useKeptWords } from '@/platform/use-kept-words'
import { ActSheet } from './act-sheet'
import type { CaseActs } from './use-case-acts'

export interface ErrandSheetProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const kinds: readonly ErrandStepKind[] = ['received', 'returned', 'kept']

/** What changes hands now: tick it, and the resident gets a numbered receipt. */
export function ErrandSheet({ detail, acts, onDone, onClose }: ErrandSheetProps) {
  const { errand, status } = detail
  const mayMove = (kind: ErrandStepKind) =>
    errand && (kind !== 'received' || isOpen(status)) ? movable(errand, kind) : []
  const possible = kinds.filter(each => mayMove(each).length > 0)
  const [kind, setKind] = useState<ErrandStepKind>(possible[0] ?? 'received')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<'chosen' | 'because' | null>(null)
  const kept = useKeptWords(`errand:${detail.id}`)

  const submit = async () => {
    const because = kept.text.trim()
    const wrong = chosen.length === 0 ? 'chosen' : kind === 'kept' && because === '' ? 'because' : null
    setProblem(wrong)
    if (wrong) return
    const step = { kind, materialIds: [...chosen], ...(kind === 'kept' ? { because } : {}) }
    const changed = await acts.perform(
      'recordErrand',
      caseActions.recordErrand,
      { step },
      {
        draft: kept.written.draft,
        onKept: () => {
          kept.drop()
          onClose()
        },
      },
    )
    if (!changed) return
    kept.drop()
    onDone(changed)
  }

  return (
    <ActSheet
      id="errand"
      act="recordErrand"
      acts={acts}
      title={words.record}
      text={words.sheetText[kind]}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceChips
        id="errand-kind"
        label={words.record}
        choices={possible.map(value => ({ value, label: words.act[value] }))}
        value={kind}
        onChange={next => {
          setKind(next)
          setChosen([])
        }}
      />
      {problem === 'chosen' ? <View className="strong">{words.chooseOne}</View> : null}
      {mayMove(kind).map(({ id, name }) => (
        <SwitchRow
          key={id}
          id={`errand-${id}`}
          title={name}
          on={chosen.includes(id)}
          onChange={on => setChosen(before => (on ? [...before, id] : before.filter(each => each !== id)))}
        />
      ))}
      {kind === 'kept' ? (
        <TextArea
          id="errand-because"
          label={words.because}
          placeholder={words.becausePlaceholder}
          value={kept.text}
          onChange={kept.setText}
          maxLength={200}
          lines={2}
          error={problem === 'because' ? writeWords.missingWords : null}
        />
      ) : null}
    </ActSheet>
  )
}
