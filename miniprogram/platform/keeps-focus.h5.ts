import { useEffect, useRef } from 'react'

const reachable = 'input:enabled, textarea:enabled, select:enabled, a[href], [tabindex="0"]:not([aria-disabled="true"])'

/** Also those of pages that a browser keeps behind the one it shows. */
const layers: HTMLElement[] = []

function isShown(part: HTMLElement): boolean {
  for (let each: HTMLElement | null = part; each; each = each.parentElement)
    if (getComputedStyle(each).display === 'none') return false
  return getComputedStyle(part).visibility !== 'hidden'
}

export function useKeepsFocus<Part>() {
  const part = useRef<Part>(null)
  useEffect(() => {
    const layer = part.current
    if (!(layer instanceof HTMLElement)) return
    const before = document.activeElement
    layers.push(layer)
    layer.tabIndex = -1
    const enter = () => layer.focus({ preventScroll: true })
    enter()
    // Taro's elements move what is in them when they first draw themselves; what is moved loses the focus.
    const moves = new MutationObserver(() => document.activeElement === document.body && enter())
    if (layer.parentElement) moves.observe(layer.parentElement, { childList: true })
    const turn = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || layers.filter(isShown).at(-1) !== layer) return
      const from = document.activeElement ?? document.body
      const parts = [...layer.querySelectorAll<HTMLElement>(reachable)].filter(isShown)
      const ahead = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
      if (layer.contains(from) && parts.some(each => from.compareDocumentPosition(each) & ahead)) return
      event.preventDefault()
      parts.at(event.shiftKey ? -1 : 0)?.focus()
    }
    document.addEventListener('keydown', turn)
    return () => {
      moves.disconnect()
      document.removeEventListener('keydown', turn)
      layers.splice(layers.indexOf(layer), 1)
      // A tap elsewhere has moved the focus on purpose.
      const now = document.activeElement
      const isLeft = now === null || now === document.body || layer.contains(now)
      if (isLeft && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return part
}
