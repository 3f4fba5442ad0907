import type { StaffMember } from '@shared/people/invitation'
import { staffActions } from '@shared/people/staff-actions'
import { useState } from 'react'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'

/** What is done about one person; `onChanged` asks for the list anew. */
export function useStaffActs({ personId, invitation }: StaffMember, onChanged: () => void) {
  const [code, setCode] = useState<string | null>(null)
  const [unbindNow, setUnbindNow] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [openCases, setOpenCases] = useState<number | null>(null)
  const inviting = useAct(staffActions.invite)
  const revoking = useAct(staffActions.revoke)
  const leaving = useAct(staffActions.markLeft)

  const invite = async () => {
    const invited = await inviting.run({ requestId: newRequestId(), personId, unbindNow })
    if (!invited) return
    setCode(invited.code)
    onChanged()
  }
  const revoke = async () => {
    if (!invitation) return
    if (!(await revoking.run({ requestId: newRequestId(), invitationId: invitation.id }))) return
    setCode(null)
    onChanged()
  }
  const markLeft = async () => {
    const left = await leaving.run({ requestId: newRequestId(), personId })
    if (!left) return
    setLeaving(false)
    setCode(null)
    setOpenCases(left.openCases)
    onChanged()
  }
  return {
    code,
    unbindNow,
    setUnbindNow,
    isLeaving,
    setLeaving,
    openCases,
    inviting,
    revoking,
    leaving,
    invite,
    revoke,
    markLeft,
    failure: inviting.failure ?? revoking.failure ?? leaving.failure,
  }
}
