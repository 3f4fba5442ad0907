import { campaignActions, type Voucher } from '@shared/campaigns/actions'
import type { DomainError } from '@shared/kernel/errors'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { copyOf, keepCopy } from '@/platform/cached-copies'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { useBackOnline } from '@/platform/network'
import { newRequestId } from '@/platform/new-ids'

const tickMs = 1000
const afterFailureMs = 10_000
/** Its stock is being taken: in seconds it is held, or has ended. */
const whileTakingMs = 2000

export interface ShownCode {
  readonly code: string
  /** By the device's clock, milliseconds. */
  readonly until: number
  readonly validMs: number
}

/** When to ask next; never for what has ended. */
const nextAsk = ({ claim, code }: Voucher, at: number): number =>
  code ? at + code.validMs : claim.state === 'taking' ? at + whileTakingMs : Number.POSITIVE_INFINITY

/**
 * A voucher with a code that renews itself as long as it is in front, and at once when the app comes back to the front. Everything but the code is
 * kept on the device.
 */
export function useVoucher(claimId: string) {
  const copyName = `voucher:${claimId}`
  const [voucher, setVoucher] = useState<Voucher | null>(
    () => copyOf(copyName, campaignActions.voucher.output)?.value ?? null,
  )
  const [shown, setShown] = useState<ShownCode | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [at, setAt] = useState(now)
  const next = useRef(0)
  const asking = useRef(false)
  const isFront = useRef(true)

  const ask = useCallback(async () => {
    if (asking.current || !claimId) return
    asking.current = true
    try {
      const answer = await call(campaignActions.voucher, { requestId: newRequestId(), claimId })
      const { code } = answer
      keepCopy(copyName, { ...answer, code: null })
      next.current = nextAsk(answer, now())
      setVoucher(answer)
      setShown(code && { code: code.code, validMs: code.validMs, until: now() + code.validMs })
      setFailure(null)
    } catch (error) {
      const refusal = asDomainError(error)
      next.current = refusal.code === 'NOT_FOUND' ? Number.POSITIVE_INFINITY : now() + afterFailureMs
      setFailure(refusal)
    } finally {
      asking.current = false
      setAt(now())
    }
  }, [claimId, copyName])

  const askNow = useCallback(() => {
    next.current = 0
    ask()
  }, [ask])
  useDidShow(() => {
    isFront.current = true
    askNow()
  })
  useDidHide(() => {
    isFront.current = false
  })
  useBackOnline(askNow)
  useEffect(() => onBrowserFront(() => isFront.current && askNow()), [askNow])
  useEffect(() => {
    const timer = setInterval(() => {
      setAt(now())
      if (isFront.current && now() >= next.current) ask()
    }, tickMs)
    return () => clearInterval(timer)
  }, [ask])

  return { voucher, failure, at, code: shown && at < shown.until ? shown : null, reload: askNow }
}

/** A browser shows the page again, from another tab or another app. WeChat tells the page itself. */
function onBrowserFront(act: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const follow = () => document.hidden || act()
  document.addEventListener('visibilitychange', follow)
  return () => document.removeEventListener('visibilitychange', follow)
}
