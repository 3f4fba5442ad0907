import { createElement, forwardRef, type ReactNode, useImperativeHandle, useLayoutEffect, useRef } from 'react'

type Listener = (event: Event) => void
type Props = { readonly [name: string]: unknown } & { readonly children?: ReactNode }

const listened = { onInput: 'input', onChange: 'change', onClick: 'click' } as const

/** Taro's components as a browser has them: elements whose events reach the app directly, not through React's own. */
const elementOf = (tag: string) =>
  forwardRef<HTMLElement | null, Props>(function Element({ id, className, role, tabIndex, children, ...rest }, given) {
    const ref = useRef<HTMLElement>(null)
    useImperativeHandle<HTMLElement | null, HTMLElement | null>(given, () => ref.current, [])
    useLayoutEffect(() => {
      const node = ref.current
      const heard = Object.entries(listened).flatMap(([name, event]) =>
        typeof rest[name] === 'function' ? [[event, rest[name] as Listener] as const] : [],
      )
      for (const [event, listener] of heard) node?.addEventListener(event, listener)
      return () => {
        for (const [event, listener] of heard) node?.removeEventListener(event, listener)
      }
    })
    const attributes = { id, className, role, tabIndex, 'aria-disabled': rest['aria-disabled'] }
    return createElement(tag, { ...attributes, ref }, children as ReactNode)
  })

export const View = elementOf('div')
export const Text = elementOf('span')
export const Input = elementOf('taro-input')
export const Image = elementOf('taro-image')
export const Picker = elementOf('taro-picker')
export const Textarea = elementOf('taro-textarea')
