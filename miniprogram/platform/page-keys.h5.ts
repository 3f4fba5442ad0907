import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { isPress } from './press-keys'

const typed = 'input, textarea, select, [contenteditable=true]'

export function usePageKeys(press: (key: string) => boolean): void {
  const latest = useRef(press)
  latest.current = press
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target, key } = event
      const withModifier = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      if (!isShown.current || withModifier || !(target instanceof HTMLElement) || isUnderLayer()) return
      if (target.matches(typed)) {
        if (key === 'Escape') target.blur()
        return
      }
      if (!isPress(event) && latest.current(key)) event.preventDefault()
    }
    document.addEventListener('keydown', hear, { capture: true })
    return () => document.removeEventListener('keydown', hear, { capture: true })
  }, [])
}

const isUnderLayer = (): boolean =>
  [...document.querySelectorAll('[role=dialog]')].some(layer => layer.getClientRects().length > 0)

/** Pages below the top one stay in the document: the part that can be seen is meant. */
export function focusOn(id: string): void {
  const parts = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)]
  const seen = parts.find(part => part.getClientRects().length > 0)
  // A field of Taro is a part around the browser's own.
  const target = seen?.querySelector('input') ?? seen
  target?.focus()
}
