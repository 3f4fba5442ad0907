import { useEffect, useRef } from 'react'

/** Asks again when something was done beside the list; not when the page first opens. */
export function useReloadOn(changes: number, reload: () => void): void {
  const latest = useRef(reload)
  latest.current = reload
  useEffect(() => {
    if (changes > 0) latest.current()
  }, [changes])
}
