import { type Node as AnyNode, type Element, Event, TextNode } from 'glass-easel'

/** Elements of a page as WeChat's engine composed them, in document order. */
export function elementsBelow(root: Element): Element[] {
  const found: Element[] = []
  const visit = (node: AnyNode) => {
    if (node instanceof TextNode) return
    found.push(node as Element)
    ;(node as Element).forEachComposedChild(child => void visit(child))
  }
  visit(root)
  return found
}

export function textOf(node: AnyNode): string {
  if (node instanceof TextNode) return node.textContent
  let text = ''
  ;(node as Element).forEachComposedChild(child => {
    text += textOf(child)
  })
  return text.trim()
}

const dataOf = (element: Element): Record<string, unknown> => (element as { data?: Record<string, unknown> }).data ?? {}

/** The native tag (`view`, `input`, …) of an element, or '' for the page and the app's own components. */
export const tagOf = (element: Element): string => String(dataOf(element).nativeTag ?? '')

/** What the page bound to an attribute of a native tag, e.g. `value`. */
export const attributeOf = (element: Element, name: string): unknown => dataOf(element)[name]

/** Whether the element says that it takes no taps now, as a form control or to a screen reader. */
export const isDisabled = (element: Element): boolean =>
  ['disabled', 'ariaDisabled'].some(name => String(attributeOf(element, name)) === 'true')

/** The nearest ancestor, the element itself included, that satisfies `test`. */
export function closest(element: Element, test: (each: Element) => boolean): Element | null {
  let current: Element | null = element
  while (current && !test(current)) current = current.getComposedParent() as Element | null
  return current
}

export interface Touch {
  readonly x: number
  readonly y: number
}

/** Sends an event through WeChat's engine. Touch events bubble; those of form controls do not. */
export function send(element: Element, type: string, detail: object, { bubbles = false } = {}): void {
  const { x = 0, y = 0 } = detail as Partial<Touch>
  const touch = { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y }
  const extraFields = bubbles ? { touches: [touch], changedTouches: [touch] } : {}
  Event.triggerEvent(element, type, detail, { bubbles, composed: bubbles, extraFields })
}
