import { useEffect, useRef } from 'react'

/** Ctrl (or ⌘) with Enter sends what is on the screen. Taro's text fields keep keys to themselves: they are heard on their way down. */
export function useSubmitKey(submit: () => void): void {
  const latest = useRef(submit)
  latest.current = submit
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [])
}
