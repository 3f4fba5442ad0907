import { useRef } from 'react'
import { newRequestId } from './new-ids'

/** Answers one id for as long as the same thing is wanted: tried again it is the same act, anything else is another. */
export function useIntent(): (wanted: unknown) => string {
  const intent = useRef({ key: '', requestId: '' })
  return wanted => {
    const key = JSON.stringify(wanted)
    if (intent.current.key !== key) intent.current = { key, requestId: newRequestId() }
    return intent.current.requestId
  }
}
