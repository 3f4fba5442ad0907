import { localDateOf } from '@shared/kernel/local-date'
import { peopleActions } from '@shared/people/actions'
import type { Role } from '@shared/people/person'
import { registerActions } from '@shared/registers/actions'
import { useState } from 'react'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'

/** Those who keep registers, in the order in which their scope is offered. */
const keepers: readonly Role[] = ['station', 'supervisor', 'admin']

/** What a register is to be about: a place of the person's, a month or year, and who did the work. */
export function useChosen() {
  const me = useAnswer(peopleActions.me, {}, 'me')
  const own = me.value?.roles.find(held => keepers.includes(held.role))?.scope ?? null
  const choices = useAnswer(registerActions.choices, own === null ? null : { scope: own }, `register-choices:${own}`)
  const [scope, setScope] = useState<string | null>(null)
  const [period, setPeriod] = useState(() => localDateOf(now()).slice(0, 7))
  const [workerId, setWorkerId] = useState<string | null>(null)
  const scopeCode = scope ?? own
  const scopes = choices.value?.scopes ?? []
  const workers = choices.value?.workers ?? []
  return {
    scope: scopeCode,
    scopeName: scopes.find(each => each.code === scopeCode)?.name ?? '',
    setScope,
    scopes,
    period,
    setPeriod,
    workerId,
    workerName: workers.find(each => each.personId === workerId)?.name ?? null,
    setWorkerId,
    workers,
    loading: me.loading || choices.loading,
    /** The person keeps no registers. */
    refused: me.value !== null && own === null,
    failure: me.value ? choices.failure : me.failure,
    reload: () => {
      me.reload()
      if (own !== null) choices.reload()
    },
  }
}

export type Chosen = ReturnType<typeof useChosen>
