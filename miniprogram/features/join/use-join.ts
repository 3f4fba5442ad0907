import { adminToken, invitationCode } from '@shared/people/access-codes'
import { signInActions } from '@shared/people/sign-in-actions'
import { staffActions } from '@shared/people/staff-actions'
import { useState } from 'react'
import { useAct } from '@/platform/cloud/use-act'
import { useAnswer } from '@/platform/cloud/use-answer'
import { codeOfPage } from '@/platform/linked-page'
import { newRequestId } from '@/platform/new-ids'
import { scanCode } from '@/platform/scan-code'

/** The steps of coming in: a code, what it says, and the yes. A token of the first administrator goes the same way. */
export function useJoin(opened: string | null) {
  const [code, setCode] = useState(opened)
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [joined, setJoined] = useState(false)
  const invitation = useAnswer(staffActions.invitation, code === null ? null : { code })
  const accept = useAct(staffActions.accept)
  const first = useAct(signInActions.firstAdmin)
  const token = adminToken.safeParse(typed)

  const next = () => {
    setTried(true)
    const parsed = invitationCode.safeParse(typed)
    if (parsed.success) setCode(parsed.data)
  }
  const scan = async () => {
    const said = await scanCode()
    if (said === null) return
    const found = codeOfPage({ code: said }, 'j')
    setTyped(found ?? said)
    setTried(true)
    setCode(found)
  }
  const agree = async () => {
    if (code !== null && (await accept.run({ requestId: newRequestId(), code }))) setJoined(true)
  }
  const becomeAdmin = async () => {
    setTried(true)
    if (!token.success || name.trim() === '') return
    if (await first.run({ requestId: newRequestId(), token: token.data, name })) setJoined(true)
  }
  const startOver = () => {
    setCode(null)
    setTried(false)
    accept.forget()
  }
  return {
    code,
    typed,
    setTyped,
    name,
    setName,
    tried,
    joined,
    invitation,
    accept,
    first,
    isAdminToken: token.success,
    next,
    scan,
    agree,
    becomeAdmin,
    startOver,
  }
}
export type Join = ReturnType<typeof useJoin>
