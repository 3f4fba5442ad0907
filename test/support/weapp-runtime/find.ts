import type { Element } from 'glass-easel'
import { elementsBelow, textOf } from './tree'

/**
 * The element that a person means: by id, else by its text (exact before partial, the innermost that shows it).
 * Null when there is none; refuses when the text stands at several places.
 */
export function findElement(root: Element, idOrText: string): Element | null {
  const all = elementsBelow(root)
  const byId = all.find(element => element.id === idOrText)
  if (byId) return byId
  const showing = (test: (text: string) => boolean) => innermost(all.filter(element => test(textOf(element))))
  const exact = showing(text => text === idOrText)
  const found = exact.length > 0 ? exact : showing(text => text.includes(idOrText))
  if (found.length > 1) throw new Error(`"${idOrText}" stands at ${found.length} places: name the one meant by its id`)
  return found[0] ?? null
}

/** Of elements in document order, those that hold no other of them. */
function innermost(elements: readonly Element[]): Element[] {
  const parents = new Set<Element>()
  for (const element of elements) {
    let parent = element.getComposedParent() as Element | null
    while (parent && !parents.has(parent)) {
      parents.add(parent)
      parent = parent.getComposedParent() as Element | null
    }
  }
  return elements.filter(element => !parents.has(element))
}
