import type { BoundAction, CallerInputOf, OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useRef, useState } from 'react'
import { asDomainError, call } from './call'

/** Something a screen does by one action: whether it is being done, and why the last try failed. */
export interface Act<A extends BoundAction> {
  readonly busy: boolean
  readonly failure: DomainError | null
  /** Answers null when it failed, or while the one before is still being done. */
  readonly run: (input: CallerInputOf<A>) => Promise<OutputOf<A> | null>
  readonly forget: () => void
}

export function useAct<A extends BoundAction>(action: A): Act<A> {
  const [state, setState] = useState<{ busy: boolean; failure: DomainError | null }>({ busy: false, failure: null })
  const running = useRef(false)
  const run = async (input: CallerInputOf<A>) => {
    if (running.current) return null
    running.current = true
    setState({ busy: true, failure: null })
    try {
      const answer = await call(action, input)
      setState({ busy: false, failure: null })
      return answer
    } catch (error) {
      setState({ busy: false, failure: asDomainError(error) })
      return null
    } finally {
      running.current = false
    }
  }
  return { ...state, run, forget: () => setState({ busy: false, failure: null }) }
}
