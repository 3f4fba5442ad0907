import { useEffect, useRef } from 'react'

/**
 * A browser goes back by entries of its history, so layers over a page have one there as long as one of them is open: the
 * page's own address once more, with this mark. Taro's router must not hear of it; this listener is older than the router's.
 */
const mark = 'geziLayer'
const layers: (() => void)[] = []
/** The address under the entry that stands for the layers; null while there is no such entry. */
let standsOn: string | null = null
/** What is to be done when our own going back has arrived; null while none is on its way. */
let arrival: (() => unknown)[] | null = null

const isMarked = (): boolean => (history.state as Record<string, unknown> | null)?.[mark] === true

function stand(): void {
  if (arrival) arrival.push(standIfOpen)
  else if (standsOn === null) {
    history.pushState({ ...history.state, [mark]: true }, '')
    standsOn = location.href
  }
}

function standIfOpen(): void {
  if (layers.length > 0) stand()
}

function takeAway(then: readonly (() => unknown)[]): void {
  standsOn = null
  arrival = [...then]
  history.back()
}

function cleanUp(): void {
  if (layers.length === 0 && standsOn !== null && isMarked()) takeAway([])
}

function onPop(event: PopStateEvent): void {
  if (arrival) {
    event.stopImmediatePropagation()
    const then = arrival
    arrival = null
    for (const each of then) each()
  } else if (isMarked()) {
    // Forward again to a layer that was closed.
    event.stopImmediatePropagation()
    takeAway([])
  } else if (standsOn !== null) {
    const isBack = location.href === standsOn
    standsOn = null
    if (!isBack) return
    event.stopImmediatePropagation()
    layers.at(-1)?.()
  }
}

/** As dialogs of a browser: Esc leaves what is being typed in, then closes the top layer. */
function onKey({ key, target, isComposing }: KeyboardEvent): void {
  if (key !== 'Escape' || isComposing) return
  if (target instanceof HTMLElement && target.matches('input, textarea')) target.blur()
  else layers.at(-1)?.()
}

document.addEventListener('keydown', onKey)
window.addEventListener('popstate', onPop, { capture: true })
// The page was loaded anew while a layer was open.
if (isMarked()) takeAway([])

export function useBackCloses(close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const layer = () => latest.current()
    layers.push(layer)
    stand()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length > 0) stand()
      // One layer often follows another, and a page often follows a layer: both take the entry over.
      else setTimeout(cleanUp)
    }
  }, [])
}

export function pastLayers(go: () => unknown): void {
  if (arrival) arrival.push(go)
  else if (standsOn !== null && isMarked()) takeAway([go])
  else go()
}
