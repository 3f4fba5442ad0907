import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { signInWords as words } from '@shared/messages/access-words'
import { peopleActions } from '@shared/people/actions'
import { signInActions } from '@shared/people/sign-in-actions'
import { useCallback, useEffect, useRef, useState } from 'react'
import { nobody } from '@/platform/account'
import { now } from '@/platform/clock'
import { signInByTicket } from '@/platform/cloud/browser-session'
import { asDomainError, call } from '@/platform/cloud/call'
import { systemOf } from '@/platform/device-name'
import { newRequestId } from '@/platform/new-ids'
import { openFresh } from '@/platform/open-fresh'
import { randomText } from '@/platform/random'
import { scanRanOut } from './scan-ran-out'

const pollEveryMs = 2000
const nonceAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

type Shown = OutputOf<typeof signInActions.begin>
export type ScanStep = 'making' | 'waiting' | 'looked' | 'entering' | 'refused' | 'over'

/** What only this page knows; it is never in the picture, and gone with a reload. */
interface Waiting {
  readonly shown: Shown
  readonly nonce: string
  readonly shownAt: number
}

/** The code of this computer, and what the phone made of it; asks every two seconds for as long as the code serves. */
export function useScan() {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [step, setStep] = useState<ScanStep>('making')
  const [failure, setFailure] = useState<DomainError | null>(null)
  const turn = useRef(0)

  const begin = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setStep('making')
    setFailure(null)
    try {
      const nonce = randomText(nonceAlphabet, 40)
      const system = systemOf(navigator.userAgent)
      const device = system ? words.browserOn(system) : words.unknownDevice
      const shown = await call(signInActions.begin, { requestId: newRequestId(), nonce, device })
      if (mine !== turn.current) return
      setWaiting({ shown, nonce, shownAt: now() })
      setStep('waiting')
    } catch (error) {
      if (mine === turn.current) setFailure(asDomainError(error))
    }
  }, [])

  useEffect(() => {
    begin()
    return () => {
      turn.current += 1
    }
  }, [begin])

  const isWaiting = step === 'waiting' || step === 'looked'
  useEffect(() => {
    if (!waiting || !isWaiting) return
    const timer = setInterval(async () => {
      const next = await stateOf(waiting)
      if (next === 'confirmed') {
        clearInterval(timer)
        setStep('entering')
        enter(waiting).catch((error: unknown) => setFailure(asDomainError(error)))
      } else if (next) {
        setStep(next)
      }
    }, pollEveryMs)
    return () => clearInterval(timer)
  }, [waiting, isWaiting])

  return { shown: waiting?.shown ?? null, step, failure, begin }
}

/** Null when it could not be asked just now; the next time will tell. Where the network is gone, it is over by the time that has passed here. */
async function stateOf({ shown, nonce, shownAt }: Waiting) {
  if (scanRanOut(shownAt, now())) return 'over'
  try {
    return (await call(signInActions.poll, { code: shown.code, nonce })).state
  } catch (error) {
    return asDomainError(error).code === 'SCAN_OVER' ? 'over' : null
  }
}

async function enter({ shown, nonce }: Waiting): Promise<void> {
  const { ticket } = await call(signInActions.collect, { requestId: newRequestId(), code: shown.code, nonce })
  const me = () => call(peopleActions.me, {})
  await signInByTicket(ticket, async () => (await me()).personId ?? nobody)
  const { roles } = await me()
  openFresh(roles.some(held => held.role !== 'worker') ? 'stationDesk' : 'workerTasks')
}
