import { useState } from 'react'
import type { Written } from '@/platform/outbox/keep-case-act'
import { useKeptWords } from '@/platform/use-kept-words'

/**
 * A box of words and its button: what is typed is kept on the device under `name` until `send` says that the cloud or the
 * queue has it. Nothing is sent without words.
 */
export function useWordsForm(name: string, send: (text: string, written: Written) => Promise<boolean>) {
  const { text, setText, written, drop, resumed } = useKeptWords(name)
  const [tried, setTried] = useState(false)
  const isMissing = tried && text.trim() === ''

  /** True when it was sent. */
  const submit = async (): Promise<boolean> => {
    setTried(true)
    if (text.trim() === '' || !(await send(text, written))) return false
    setTried(false)
    drop()
    return true
  }
  return { text, setText, isMissing, submit, drop, resumed }
}
