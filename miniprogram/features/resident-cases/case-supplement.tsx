import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { sayError } from '@shared/messages/error-words'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'

/** Adding to what was reported, instead of reporting it again; closed until it is wanted. */
export function CaseSupplement({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  if (!detail.acts.includes('supplement')) return null
  if (!open) {
    return <Button id="case-supplement" icon="pencil" label={caseWords.supplement} onTap={() => setOpen(true)} />
  }
  const send = async () => {
    setMissing(text.trim() === '')
    if (text.trim() === '' || !(await acts.supplement(text))) return
    setText('')
    setOpen(false)
  }
  return (
    <Card title={caseWords.supplement}>
      <TextArea
        id="case-supplement-text"
        label={caseWords.supplementLabel}
        placeholder={caseWords.supplementPlaceholder}
        value={text}
        maxLength={500}
        lines={2}
        error={missing ? caseWords.supplementMissing : acts.failure ? sayError(acts.failure).sentence : null}
        onChange={setText}
      />
      <Button
        id="case-supplement-send"
        kind="soft"
        label={caseWords.supplementSend}
        busy={acts.busy === 'supplement' && caseWords.answering}
        onTap={send}
      />
    </Card>
  )
}
