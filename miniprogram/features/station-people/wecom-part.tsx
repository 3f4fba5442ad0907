import { notDone } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { staffEditWords as words } from '@shared/messages/staff-edit-words'
import type { StaffMember } from '@shared/people/invitation'
import { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { TextField } from '@/components/text-field/text-field'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'

interface WecomPartProps {
  readonly person: StaffMember
  readonly onChanged: () => void
}

/** To which account of WeCom a person's messages go; what is recorded is never shown whole. */
export function WecomPart({ person, onChanged }: WecomPartProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const setting = useAct(staffActions.setWecom)
  const set = async (wecomId: string | null) => {
    const input = { requestId: newRequestId(), personId: person.personId, wecomId }
    if (!(await setting.run(input))) return
    setTyped('')
    onChanged()
  }
  const save = async () => {
    const wecomId = typed.trim()
    const isWrong = !/^[0-9A-Za-z][0-9A-Za-z_.@-]{0,63}$/.test(wecomId)
    setWrong(isWrong)
    if (!isWrong) await set(wecomId)
  }
  return (
    <View id="staff-wecom-part" className="stack">
      {setting.failure ? <ErrorSummary title={notDone} problems={[sayError(setting.failure).sentence]} /> : null}
      <TextField
        id="staff-wecom"
        label={words.wecom}
        hint={person.wecomMasked === null ? words.wecomNone : words.wecomNow(person.wecomMasked)}
        value={typed}
        maxLength={64}
        error={wrong ? words.wecomWrong : null}
        onChange={setTyped}
      />
      <Button
        id="staff-wecom-save"
        label={words.wecomSave}
        busy={setting.busy && words.saving}
        disabled={typed.trim() === ''}
        onTap={save}
      />
      {person.wecomMasked === null ? null : (
        <Button id="staff-wecom-end" kind="quiet" label={words.wecomEnd} onTap={() => set(null)} />
      )}
    </View>
  )
}
