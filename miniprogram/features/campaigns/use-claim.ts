import { type ClaimView, campaignActions } from '@shared/campaigns/actions'
import type { ClaimFailure } from '@shared/campaigns/claim'
import { DomainError, type ErrorCode } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import { peopleActions } from '@shared/people/actions'
import { consentVersions } from '@shared/people/consent-text'
import { useEffect, useRef, useState } from 'react'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { dropClaim, type KeptClaim, keepClaim, keptClaim } from './kept-claim'

/** After these the cloud may have the claim all the same. */
const unclear: ReadonlySet<ErrorCode> = new Set(['NETWORK_UNREACHABLE', 'BUSY_TRY_AGAIN', 'SERVER_TROUBLE'])

type Wanted = Pick<KeptClaim, 'outletId' | 'tierId' | 'giftId'>

interface ClaimEvents {
  /** It is the customer's: held, or more than that by now. */
  readonly onClaimed: (claim: ClaimView) => void
  /** It came to nothing: what is left is worth asking for anew. */
  readonly onRefused: () => void
}

/** One claim on a campaign: on the device before it is sent, so that an app that was killed asks the same again. */
export function useClaim(campaignId: string, { onClaimed, onRefused }: ClaimEvents) {
  const [before] = useState(() => keptClaim(campaignId, localDateOf(now())))
  const [pending, setPending] = useState<KeptClaim | null>(before)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [why, setWhy] = useState<ClaimFailure | null>(null)
  const running = useRef(false)

  const settle = () => {
    dropClaim(campaignId)
    setPending(null)
  }
  const send = async (wanted: KeptClaim) => {
    if (running.current) return
    running.current = true
    keepClaim(campaignId, wanted)
    setPending(wanted)
    setBusy(true)
    setFailure(null)
    setWhy(null)
    const { requestId, consentId, outletId, tierId, giftId } = wanted
    try {
      if (consentId !== null) {
        const version = consentVersions.campaign
        await call(peopleActions.consent, { requestId: consentId, purpose: 'campaign', version })
      }
      const claim = await call(campaignActions.claim, { requestId, campaignId, outletId, tierId, giftId })
      // Another try of it is under way.
      if (claim.state === 'taking') throw new DomainError('BUSY_TRY_AGAIN')
      settle()
      if (claim.state === 'failed') {
        setWhy(claim.why ?? 'notFinished')
        onRefused()
      } else onClaimed(claim)
    } catch (error) {
      const refusal = asDomainError(error)
      setFailure(refusal)
      if (!unclear.has(refusal.code)) {
        settle()
        onRefused()
      }
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  const resume = useRef(() => before && send(before))
  useEffect(() => {
    resume.current()
  }, [])

  return {
    ...{ busy, failure, why },
    /** Sent without an acknowledgement: the cloud may have it. */
    isUnsure: pending !== null && !busy && failure !== null,
    isResuming: before !== null && busy,
    claim: (wanted: Wanted, agreesNow: boolean) =>
      send({
        ...wanted,
        requestId: newRequestId(),
        consentId: agreesNow ? newRequestId() : null,
        day: localDateOf(now()),
      }),
    askAgain: () => pending && send(pending),
  }
}

export type Claiming = ReturnType<typeof useClaim>
