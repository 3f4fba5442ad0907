import { invalidParam } from '../errors'
import { isDoc, type Value } from './values'

/** @throws INVALID_PARAM on field names that would be operators */
export function refuseOperators(value: Value): void {
  if (Array.isArray(value)) {
    for (const element of value) refuseOperators(element)
  } else if (isDoc(value)) {
    for (const key in value) {
      if (key.startsWith('$')) throw invalidParam(`field name is not allowed: ${key}`)
      const child = value[key]
      if (typeof child === 'object' && child !== null) refuseOperators(child)
    }
  }
}
