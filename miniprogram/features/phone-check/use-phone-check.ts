import { dialled } from '@shared/kernel/dialled'
import { reportConsentVersion } from '@shared/people/consent-text'
import { signInActions } from '@shared/people/sign-in-actions'
import { useState } from 'react'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'

const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)
const isCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Number, consent, code: in this order, on one page. */
export function usePhoneCheck() {
  const [phone, setPhone] = useState('')
  const [agreed, setAgreed] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const send = useAct(signInActions.sendPhoneCode)
  const check = useAct(signInActions.checkPhone)
  const number = dialled(phone)
  const digits = code.normalize('NFKC').replace(/\s/g, '')

  const ask = async () => {
    setTried(true)
    if (!isMobile(number) || !agreed) return
    check.forget()
    const input = { requestId: newRequestId(), phone: number, consentVersion: reportConsentVersion }
    if (!(await send.run(input))) return
    setTried(false)
    setCode('')
    setSentTo(number)
  }
  const prove = async () => {
    setTried(true)
    if (sentTo === null || !isCode(digits)) return
    if (await check.run({ requestId: newRequestId(), phone: sentTo, code: digits })) setDone(true)
  }
  const wrong = {
    phone: tried && sentTo === null && !isMobile(number),
    consent: tried && sentTo === null && !agreed,
    code: tried && sentTo !== null && !isCode(digits),
  }
  return { phone, setPhone, agreed, setAgreed, sentTo, code, setCode, wrong, done, send, check, ask, prove }
}
