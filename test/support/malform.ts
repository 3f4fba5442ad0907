import type { Random } from '../../scripts/demo/random'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A way to spoil a value. */
type Spoil = (value: Json, random: Random) => Json | undefined

const deep = (levels: number): Json => {
  let value: Json = 'bottom'
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const foreignKeys = ['extra', '_id', '$where', 'roles', 'assignee', 'status', 'constructor', 'toString', '__proto__']

/** Ways to spoil one value of an input, by name. `undefined` takes the value out. */
const spoils: Readonly<Record<string, Spoil>> = {
  missing: () => undefined,
  wrongType: (_, random) =>
    random.pick<Json>([null, 0, -1, 1.5, 1e308, true, '', 'x', [], {}, [[]], [null], { a: 1 }, '0', 'null']),
  query: (_, random) =>
    random.pick<Json>([{ $ne: null }, { $gt: '' }, { $regex: '.*' }, { $where: '1' }, { _internalType: 'x' }]),
  extra: (value, random) =>
    isObject(value)
      ? (JSON.parse(
          `{${[...Object.entries(value), [random.pick(foreignKeys), { role: 'admin' }] as const]
            .map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`)
            .join(',')}}`,
        ) as Json)
      : [value, value],
  huge: (_, random) => random.pick<() => Json>([hugeText, hugeList, () => Number.MAX_SAFE_INTEGER, () => -1e300])(),
  deep: (_, random) => deep(random.pick([50, 500, 2000])),
  unicode: (_, random) =>
    random.pick([
      '\ud800',
      '\u202e返转',
      '\u0000',
      '👨‍👩‍👧‍👦'.repeat(40),
      'é'.repeat(200),
      '１３８',
      '\ufeff',
      ' \n\t ',
    ]),
  wrongId: (_, random) =>
    random.pick([
      '../../etc/passwd',
      '__proto__',
      'constructor',
      'a.b',
      '$set',
      '0',
      'entry-0000000000000009',
      'cases',
    ]),
  revision: (_, random) => random.pick([0, -1, 1, 2, 3, 99_999, 2 ** 53, 1.5]),
  longer: value =>
    typeof value === 'string' ? value.slice(0, 1000).repeat(600) : Array.isArray(value) ? [...value, ...value] : value,
}

const hugeText = (): Json => '长'.repeat(200_000)
const hugeList = (): Json => Array.from({ length: 5000 }, (_, i) => i)

/** Deeper places are not spoilt any further. */
const deepestPlace = 12

/** Every place in a value, the value itself included, as keys from the top. */
function placesIn(value: Json, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || at.length === deepestPlace) return [at]
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))]
}

function changedAt(value: Json, [key, ...rest]: readonly string[], spoil: (value: Json) => Json | undefined): Json {
  if (key === undefined) return spoil(value) ?? null
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
    if (name !== key) return [[name, each]]
    const changed = rest.length ? changedAt(each, rest, spoil) : spoil(each)
    return changed === undefined ? [] : [[name, changed]]
  })
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
}

/** An input spoilt in one to three places, as it comes over the wire; now and then it is left as it was. */
export function malform(input: object, random: Random): unknown {
  if (random.chance(0.06)) return input
  let spoilt = JSON.parse(JSON.stringify(input)) as Json
  for (let times = random.pick([1, 1, 1, 2, 3]); times > 0; times -= 1) {
    const spoil = spoils[random.pick(Object.keys(spoils))]!
    spoilt = changedAt(spoilt, random.pick(placesIn(spoilt)), value => spoil(value, random))
  }
  return spoilt
}
