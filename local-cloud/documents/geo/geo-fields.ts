import { CloudError } from '../../errors'
import { type Doc, isDoc, type Value } from '../values'
import { isGeoOperator } from './conditions'

/**
 * Fields of a filter that are asked about in geo terms; each needs a geo index.
 * @throws DATABASE_REQUEST_FAILED when `$nearSphere` is not one of the conditions that must all hold, or is there twice
 */
export function geoFields(filter: Doc): string[] {
  const fields: string[] = []
  let nears = 0
  const visit = (part: Doc, path: string, mayOrder: boolean) => {
    for (const key in part) visitMember(key, part[key] as Value, path, mayOrder)
  }
  const visitMember = (key: string, condition: Value, path: string, mayOrder: boolean) => {
    if (isGeoOperator(key)) {
      if (key === '$nearSphere' && (!mayOrder || ++nears > 1)) throw misplaced()
      fields.push(path)
    } else if (Array.isArray(condition) && (key === '$and' || key === '$or' || key === '$nor' || key === '$all')) {
      for (const part of condition) if (isDoc(part)) visit(part, path, mayOrder && key === '$and')
    } else if (isDoc(condition)) {
      if (key === '$not' || key === '$elemMatch') visit(condition, path, false)
      else if (!key.startsWith('$')) visit(condition, path ? `${path}.${key}` : key, mayOrder && path === '')
    }
  }
  visit(filter, '', true)
  return fields
}

const misplaced = () =>
  new CloudError('DATABASE_REQUEST_FAILED', '$nearSphere must be a condition of its own at the top level, once')
