import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { sayPhone } from '@shared/messages/phone-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Sheet } from '@/components/sheet/sheet'
import { TextField } from '@/components/text-field/text-field'
import { dial } from '@/platform/phone-call'
import { ActSheet } from './act-sheet'
import type { CaseActs } from './use-case-acts'

export interface RevealSheetProps {
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

interface Contact {
  readonly name: string | null
  readonly phone: string
}

const words = writeWords.reveal

/** The phone is shown for a reason that the reporter can read; it is kept nowhere, and gone when the sheet closes. */
export function RevealSheet({ acts, onDone, onClose }: RevealSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [contact, setContact] = useState<Contact | null>(null)

  const reveal = async () => {
    const why = reason.trim()
    setMissing(why.length < 2)
    if (why.length < 2) return
    const shown = await acts.perform('revealContact', caseActions.revealContact, { reason: why })
    if (!shown) return
    setContact({ name: shown.name, phone: shown.phone })
    onDone(shown.detail)
  }

  if (contact) {
    const phone = sayPhone(contact.phone)
    return (
      <Sheet
        id="sheet-reveal"
        title={words.shown(contact.name)}
        onClose={onClose}
        foot={
          <Button
            id="call-reporter"
            grow
            kind="primary"
            icon="phone"
            label={words.call(phone)}
            onTap={() => dial(contact.phone)}
          />
        }
      >
        <View id="revealed-phone" className="hero">
          {phone}
        </View>
        <View className="muted">{words.onlyNow}</View>
      </Sheet>
    )
  }
  return (
    <ActSheet
      id="reveal"
      act="revealContact"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={reveal}
      onClose={onClose}
    >
      <ChoiceChips
        id="reveal-reason"
        label={words.label}
        choices={words.reasons.map(each => ({ value: each, label: each }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        id="reveal-words"
        label={words.other}
        value={reason}
        onChange={setReason}
        maxLength={100}
        error={missing ? writeWords.missingWords : null}
      />
    </ActSheet>
  )
}
