import type { OutputOf } from '@shared/kernel/contract'
import { scanCode as scanned } from '@shared/people/access-codes'
import { signInActions } from '@shared/people/sign-in-actions'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAct } from '@/platform/cloud/use-act'
import { codeOfPage } from '@/platform/linked-page'
import { newRequestId } from '@/platform/new-ids'
import { scanCode } from '@/platform/scan-code'

/** What the phone does with the code of a computer: reads it, shows what it stands for, says yes or no. */
export function useConfirm(opened: string | null) {
  const [code, setCode] = useState(opened)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [shown, setShown] = useState<OutputOf<typeof signInActions.look> | null>(null)
  const [answered, setAnswered] = useState<'agreed' | 'refused' | null>(null)
  const look = useAct(signInActions.look)
  const confirm = useAct(signInActions.confirm)
  const { run } = look
  const lookAgain = useRef(run)
  lookAgain.current = run

  const ask = useCallback(async () => {
    if (code !== null) setShown(await lookAgain.current({ requestId: newRequestId(), code }))
  }, [code])
  useEffect(() => {
    ask()
  }, [ask])

  const next = () => {
    setTried(true)
    const parsed = scanned.safeParse(typed)
    if (parsed.success) setCode(parsed.data)
  }
  const scan = async () => {
    const said = await scanCode()
    if (said === null) return
    const found = codeOfPage({ code: said }, 's')
    setTried(true)
    setTyped(found ?? '')
    setCode(found)
  }
  const answer = async (agree: boolean) => {
    if (code === null || shown === null) return
    const input = { requestId: newRequestId(), code, number: shown.number, agree }
    if (await confirm.run(input)) setAnswered(agree ? 'agreed' : 'refused')
  }
  const startOver = () => {
    setCode(null)
    setShown(null)
    setTried(false)
    look.forget()
    confirm.forget()
  }
  return { code, typed, setTyped, tried, shown, answered, look, confirm, ask, next, scan, answer, startOver }
}
export type Confirm = ReturnType<typeof useConfirm>
