import { notDone } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { staffEditWords as words } from '@shared/messages/staff-edit-words'
import { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { Sheet } from '@/components/sheet/sheet'
import { TextField } from '@/components/text-field/text-field'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'
import type { Place } from './place-picker'
import { emptyRole, grantOf, RoleForm } from './role-form'

interface AddStaffSheetProps {
  readonly from: readonly Place[]
  readonly onAdded: () => void
  readonly onClose: () => void
}

/** Somebody new on record: name, phone, and one role over a place; the invitation is given from the list. */
export function AddStaffSheet({ from, onAdded, onClose }: AddStaffSheetProps) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [draft, setDraft] = useState(() => emptyRole(from))
  const [problems, setProblems] = useState<readonly string[]>([])
  const intent = useRef({ key: '', requestId: '' })
  const adding = useAct(staffActions.add)

  const add = async () => {
    const grant = grantOf(draft)
    const input = { name: name.trim(), phone: phone.trim() || null }
    const missing = [
      input.name === '' ? words.nameMissing : null,
      input.phone !== null && !/^1[3-9]\d{9}$/.test(input.phone) ? words.phoneWrong : null,
      grant === null ? words.roleMissing : null,
    ].filter(each => each !== null)
    setProblems(missing)
    if (missing.length > 0 || grant === null || grant.role === 'resident') return
    const key = JSON.stringify([input, grant])
    if (intent.current.key !== key) intent.current = { key, requestId: newRequestId() }
    const { role, scope } = grant
    if (await adding.run({ requestId: intent.current.requestId, ...input, role, scope })) onAdded()
  }
  const shown = adding.failure ? [sayError(adding.failure).sentence] : problems
  const foot = (
    <Button
      grow
      id="staff-add-submit"
      kind="primary"
      label={words.addSubmit}
      busy={adding.busy && words.saving}
      onTap={add}
    />
  )
  return (
    <Sheet id="staff-add-sheet" title={words.add} onClose={onClose} foot={foot}>
      <View className="stack">
        {shown.length > 0 ? <ErrorSummary title={notDone} problems={shown} /> : null}
        <TextField id="staff-name" label={words.name} value={name} maxLength={30} onChange={setName} />
        <TextField
          id="staff-new-phone"
          kind="phone"
          label={words.phone}
          hint={words.phoneWhy}
          value={phone}
          maxLength={11}
          onChange={setPhone}
        />
        <RoleForm from={from} draft={draft} onChange={setDraft} />
      </View>
    </Sheet>
  )
}
