import type { BoundAction, CallerInputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { reminderWords as words } from '@shared/messages/reminder-words'
import { pushActions } from '@shared/push/actions'
import type { EmployeeBinding } from '@shared/push/push'
import { useEffect, useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { bindEmployee, isEmployeeBound } from '@/platform/employee'
import { newRequestId } from '@/platform/new-ids'

export type Busy = 'bind' | 'unbind' | 'tryOut' | null

/** The channels of this person, and what can be done about them. Each tap is one request, however often it has to be sent. */
export function useReminders() {
  const own = useAnswer(pushActions.mine, {}, 'reminders')
  const [busy, setBusy] = useState<Busy>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const unsent = useRef<{ what: string; requestId: string } | null>(null)

  async function send<A extends BoundAction>(what: string, action: A, input: object): Promise<boolean> {
    const requestId = unsent.current?.what === what ? unsent.current.requestId : newRequestId()
    unsent.current = { what, requestId }
    try {
      await call(action, { requestId, ...input } as CallerInputOf<A>)
      unsent.current = null
      own.reload()
      return true
    } catch (error) {
      setFailure(asDomainError(error))
      return false
    }
  }

  const during = async (what: Exclude<Busy, null>, work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(what)
    setFailure(null)
    setRefusal(null)
    await work()
    setBusy(null)
  }

  const isBound = own.value?.employee?.state === 'bound'
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once for each time that we believe it
  useEffect(() => {
    // Ended in WeChat's own settings, of which nobody tells us.
    if (isBound) isEmployeeBound().then(known => (known === false ? keep('unbound') : null))
  }, [isBound])

  const keep = (state: EmployeeBinding) => send(`bind ${state}`, pushActions.bind, { state })

  const bind = () =>
    during('bind', async () => {
      // The question of WeChat comes first: behind anything that is awaited it would not appear.
      const answer = await bindEmployee(own.value?.employeeTemplateIds ?? [])
      if ('bound' in answer) return keep('bound')
      setRefusal(refusalWords[answer.refused])
      if (answer.refused !== 'unavailable') await keep('refused')
    })

  return {
    own,
    busy,
    failure,
    refusal,
    bind,
    unbind: () => during('unbind', () => keep('unbound')),
    tryOut: () => during('tryOut', () => send('tryOut', pushActions.tryOut, {})),
  }
}

const refusalWords = {
  cancelled: words.bindRefused,
  denied: words.bindDenied,
  unavailable: words.oldWechat,
} as const

export type Reminders = ReturnType<typeof useReminders>
