import * as z from 'zod'
import type { Random } from '../demo/random'

/** The part of JSON Schema that zod makes from our contracts. */
interface Schema {
  /** Several for a type without bounds that may also be null. */
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly { readonly pattern?: string }[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** Values for fields that have a meaning beyond their type, by name; undefined leaves a field to its schema. */
export type Fill = (field: string, random: Random) => unknown

const nothingFilled: Fill = () => undefined

/** An input that the contract of an action accepts, different for each state of `random`. */
export const sampleInput = (input: z.core.$ZodType, random: Random, fill: Fill = nothingFilled): unknown =>
  sampleOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, '', random, fill)

function sampleOf(schema: Schema, field: string, random: Random, fill: Fill): unknown {
  const filled = field === '' ? undefined : fill(field, random)
  if (filled !== undefined) return filled
  if ('const' in schema) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sampleOf(random.pick(choices), '', random, fill)
  if (Array.isArray(schema.type)) return sampleOf({ ...schema, type: random.pick(schema.type) }, field, random, fill)
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, random, fill)
    case 'array':
      return Array.from({ length: random.int(schema.minItems ?? 0, Math.min(schema.maxItems ?? 2, 2)) }, () =>
        sampleOf(schema.items ?? {}, '', random, fill),
      )
    case 'string':
      return sampleText(schema, random)
    case 'integer':
      return random.int(Math.max(schema.minimum ?? 0, 0), Math.min(schema.maximum ?? 20, 20))
    case 'number':
      return (schema.minimum ?? 0) + random.next() * ((schema.maximum ?? 1) - (schema.minimum ?? 0))
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    default:
      throw new Error(`no sample for ${field || 'an input'}: ${JSON.stringify(schema)}`)
  }
}

function sampleObject({ properties = {}, required = [] }: Schema, random: Random, fill: Fill): unknown {
  const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || random.chance(0.5))
  return Object.fromEntries(chosen.map(([name, each]) => [name, sampleOf(each, name, random, fill)]))
}

const texts: readonly ((random: Random) => string)[] = [
  random =>
    random.pick(['已经联系物业', '今天看过了，明天来修', '归水务公司管，已转告', '老人行动不便，请上门', '等材料']),
  random => `sample-${String(random.int(0, 1e12)).padStart(16, '0')}`,
  () => '13812342216',
  () => 'ABCD2345',
  () => '2026-09-30',
  () => '2026-09',
  () => '2026',
  () => '09:30',
  random => `cloud://local/photos/sample-${random.int(0, 1e9)}.jpg`,
]

/** A text of the right kind; for a pattern that is not known here, one that will be refused. */
function sampleText({ pattern, allOf = [], minLength = 0, maxLength = 1000 }: Schema, random: Random): string {
  const patterns = [pattern, ...allOf.map(each => each.pattern)].flatMap(each => (each ? [new RegExp(each)] : []))
  const made = texts.map(make => make(random))
  const found = made.find(
    text => text.length >= minLength && text.length <= maxLength && patterns.every(each => each.test(text)),
  )
  return found ?? made[0]!
}
