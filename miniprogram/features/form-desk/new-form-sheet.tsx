import { formDeskActions } from '@shared/forms/desk-actions'
import { formDeskWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Sheet } from '@/components/sheet/sheet'
import { TextField } from '@/components/text-field/text-field'
import { useAct } from '@/platform/cloud/use-act'
import { useIntent } from '@/platform/use-intent'
import { emptyForm } from './form-draft'

interface NewFormSheetProps {
  readonly scope: string
  readonly onMade: (formId: string) => void
  readonly onClose: () => void
}

/** A form begins with its name; everything else is written in the draft. */
export function NewFormSheet({ scope, onMade, onClose }: NewFormSheetProps) {
  const [title, setTitle] = useState('')
  const [isMissing, setMissing] = useState(false)
  const making = useAct(formDeskActions.saveDraft)
  const intent = useIntent()
  const make = async () => {
    setMissing(title.trim() === '')
    if (title.trim() === '') return
    const asked = { into: { scope }, content: emptyForm(title.trim()) }
    const made = await making.run({ requestId: intent(asked), ...asked })
    if (made) onMade(made.formId)
  }
  const foot = (
    <Button
      grow
      id="create-submit"
      kind="primary"
      label={words.createSubmit}
      busy={making.busy && words.creating}
      onTap={make}
    />
  )
  return (
    <Sheet id="create-sheet" title={words.createTitle} onClose={onClose} foot={foot}>
      <View className="stack">
        <FailureSummary failure={making.failure} />
        <TextField
          id="create-name"
          label={words.createName}
          value={title}
          maxLength={60}
          error={isMissing ? words.nameMissing : null}
          onChange={setTitle}
        />
      </View>
    </Sheet>
  )
}
