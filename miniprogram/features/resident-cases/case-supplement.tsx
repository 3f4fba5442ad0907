import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import type { CaseActs } from './case-acts'
import { UnsentWords } from './unsent-words'
import { useWordsForm } from './use-words-form'

/** Adding to what was reported, instead of reporting it again; closed until it is wanted. */
export function CaseSupplement({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const form = useWordsForm(`supplement:${detail.id}`, acts.supplement)
  const [open, setOpen] = useState(form.resumed)
  if (!detail.acts.includes('supplement'))
    return <UnsentWords id="supplement-unsent" text={form.text} onDrop={form.drop} />
  if (!open) {
    return <Button id="case-supplement" icon="pencil" label={caseWords.supplement} onTap={() => setOpen(true)} />
  }
  const send = async () => {
    if (await form.submit()) setOpen(false)
  }
  return (
    <Card title={caseWords.supplement}>
      <TextArea
        id="case-supplement-text"
        label={caseWords.supplementLabel}
        placeholder={caseWords.supplementPlaceholder}
        value={form.text}
        maxLength={500}
        lines={2}
        error={form.isMissing ? caseWords.supplementMissing : acts.failureOf('supplement')}
        onChange={form.setText}
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
