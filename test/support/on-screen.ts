import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`nothing on the screen is called ${id}`)
  return found
}

/** Draws a part of a screen; `leave` takes it away. */
export function onScreen(part: ReactNode) {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const draw = (what: ReactNode) => flushSync(() => root.render(what))
  draw(part)
  return { draw, leave: () => flushSync(() => root.unmount()) }
}

/** As a field of Taro tells it. */
export const type = (id: string, value: string): void => {
  element(id).dispatchEvent(new CustomEvent('input', { detail: { value }, bubbles: true }))
}

/** As a wheel of Taro tells what was chosen. */
export const choose = (id: string, value: string): void => {
  element(id).dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true }))
}

export const tap = (id: string): void => {
  element(id).dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

export const textOf = (id: string): string => element(id).textContent ?? ''
export const isThere = (id: string): boolean => document.getElementById(id) !== null
