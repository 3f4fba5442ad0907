import type { BoundAction, CallerInputOf, OutputOf } from '@shared/kernel/contract'
import type { DomainError, ErrorCode } from '@shared/kernel/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { copyOf, dropCopy, keepCopy } from '../cached-copies'
import { now } from '../clock'
import { useBackOnline } from '../network'
import { asDomainError, call } from './call'

/** What a screen knows of one question to the cloud. */
interface Asked<T> {
  /** The newest answer there is: fresh, or the copy kept from an earlier one. */
  readonly value: T | null
  /** When the cloud said it, milliseconds. */
  readonly savedAt: number | null
  readonly failure: DomainError | null
  readonly loading: boolean
}

export interface Answered<T> extends Asked<T> {
  readonly reload: () => void
  /** Puts a newer answer in place, as acts on it return one. */
  readonly replace: (value: T) => void
}

/** Who has lost the right sees no copy from before either, as somebody who has left. */
const hiding: ReadonlySet<ErrorCode> = new Set(['NOT_ALLOWED', 'NOT_SIGNED_IN'])

const nothing = { value: null, savedAt: null, failure: null, loading: true } as const

/**
 * Asks the cloud once per input and keeps the answer; null asks nothing. With `copyName` the last answer is kept on the
 * device and shown at once, until the fresh one is there or for as long as there is no network; when the network comes back
 * it asks again. Answers that come after the input changed are dropped.
 */
export function useAnswer<A extends BoundAction>(
  action: A,
  input: CallerInputOf<A> | null,
  copyName?: string,
): Answered<OutputOf<A>> {
  const key = input === null ? null : JSON.stringify(input)
  const kept = useCallback((): Asked<OutputOf<A>> => {
    const copy = copyName && key !== null ? copyOf(copyName, action.output) : null
    return copy ? { ...nothing, value: copy.value as OutputOf<A>, savedAt: copy.savedAt } : nothing
  }, [action, copyName, key])
  const [asked, setAsked] = useState<{ key: string | null; state: Asked<OutputOf<A>> }>(() => ({ key, state: kept() }))
  const turn = useRef(0)

  const ask = useCallback(() => {
    if (key === null) return
    turn.current += 1
    const mine = turn.current
    const set = (change: (before: Asked<OutputOf<A>>) => Asked<OutputOf<A>>) => {
      if (mine === turn.current)
        setAsked(before => ({ key, state: change(before.key === key ? before.state : kept()) }))
    }
    set(before => ({ ...before, loading: true }))
    call(action, JSON.parse(key) as CallerInputOf<A>).then(
      value => {
        if (copyName) keepCopy(copyName, value)
        set(() => ({ value, savedAt: now(), failure: null, loading: false }))
      },
      (error: unknown) => {
        const failure = asDomainError(error)
        const isHidden = hiding.has(failure.code)
        if (isHidden && copyName) dropCopy(copyName)
        set(before => ({ ...(isHidden ? nothing : before), failure, loading: false }))
      },
    )
  }, [action, copyName, key, kept])

  useEffect(() => {
    ask()
    return () => {
      turn.current += 1
    }
  }, [ask])
  useBackOnline(ask)

  const replace = useCallback(
    (value: OutputOf<A>) => {
      turn.current += 1
      // The next page that shows it begins with the copy.
      if (copyName) keepCopy(copyName, value)
      setAsked({ key, state: { value, savedAt: now(), failure: null, loading: false } })
    },
    [copyName, key],
  )
  // Until the effect has run for a new input, the state still belongs to the old one.
  const state = asked.key === key ? asked.state : key === null ? { ...nothing, loading: false } : kept()
  return { ...(key === null ? { ...nothing, loading: false } : state), reload: ask, replace }
}
