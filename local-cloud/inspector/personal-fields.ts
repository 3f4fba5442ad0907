import { structuredCopy } from '../documents/projection'
import { type Doc, isDoc, type Value } from '../documents/values'
import { CloudError } from '../errors'

const HIDDEN = '（隐藏）'
const LOGIC = ['$and', '$or', '$nor']

/** A copy of a document in which the fields at the given dotted paths are hidden, inside arrays too. */
export function withoutPersonal(doc: Doc, personal: string[]): Doc {
  const copy = structuredCopy(doc) as Doc
  for (const path of personal) hide(copy, path.split('.'))
  return copy
}

function hide(value: Value | undefined, [key, ...rest]: string[]): void {
  if (key === undefined) return
  if (Array.isArray(value)) {
    for (const element of value) hide(element, [key, ...rest])
  } else if (isDoc(value) && Object.hasOwn(value, key)) {
    if (rest.length === 0) value[key] = HIDDEN
    else hide(value[key], rest)
  }
}

/**
 * A filter on a hidden field would tell its value by what it finds. Refused for the field itself, what it lies in and
 * what lies in it. @throws PERMISSION_DENIED
 */
export function refusePersonal(filter: Doc, personal: string[]): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (LOGIC.includes(key) && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) refusePersonal(part, personal)
    } else if (key.startsWith('$')) {
      throw new CloudError('PERMISSION_DENIED', `这里不能用 ${key} 筛选`)
    } else if (personal.some(path => overlap(path, key))) {
      throw new CloudError('PERMISSION_DENIED', `字段 ${key} 含个人信息，这里不显示，也不能用来筛选`)
    }
  }
}

function overlap(personal: string, field: string): boolean {
  const path = `${personal}.`
  // Numbers in a path pick elements of a list, which personal paths pass over.
  const asked = `${field
    .split('.')
    .filter(part => !/^\d+$/.test(part))
    .join('.')}.`
  return path.startsWith(asked) || asked.startsWith(path)
}
