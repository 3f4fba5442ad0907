/** The part of JSON Schema that zod makes from our contracts. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly propertyNames?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** A type as a reader of TypeScript expects it, with its limits behind it as a comment. */
export function sayType(schema: JsonSchema, indent = ''): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map(each => JSON.stringify(each)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(each => sayType(each, indent)).join(' | ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(each => sayType(each, indent)).join(', ')}]`
  if (schema.type === 'array') return sayArray(schema, indent)
  const { additionalProperties: values, propertyNames: keys } = schema
  if (keys && typeof values === 'object') return `Record<${sayType(keys, indent)}, ${sayType(values, indent)}>`
  if (schema.type === 'object') return sayObject(schema, indent)
  return [schema.type ?? 'unknown'].flat().join(' | ')
}

function sayArray({ items = {} }: JsonSchema, indent: string): string {
  const inner = sayType(items, indent)
  return inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`
}

function sayObject({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const deeper = `${indent}  `
  const lines = Object.entries(properties).map(([name, each]) => {
    const limits = sayLimits(each)
    const mark = required.includes(name) ? '' : '?'
    return `${deeper}${name}${mark}: ${sayType(each, deeper)}${limits ? ` // ${limits}` : ''}`
  })
  return lines.length ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

/** Limits of a value in words; those of what an optional value may be, too. */
function sayLimits(schema: JsonSchema): string {
  const own = schema.anyOf?.find(each => each.type !== 'null') ?? schema
  const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern } = own
  const range = (low: number | undefined, high: number | undefined, unit: string) =>
    low === undefined && high === undefined ? [] : [`${low ?? 0}–${high ?? ''} ${unit}`.trimEnd()]
  // Whole numbers carry the bounds of exact integers, which say nothing.
  const bounded = (n: number | undefined) => (n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER ? n : undefined)
  return [
    ...range(minLength, maxLength, 'characters'),
    ...range(minItems, maxItems, 'items'),
    ...(bounded(minimum) === undefined ? [] : [`from ${minimum}`]),
    ...(bounded(maximum) === undefined ? [] : [`to ${maximum}`]),
    ...(pattern ? [pattern] : []),
  ].join(', ')
}
