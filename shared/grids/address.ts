import { parseAddress } from './address-parse'
import type { Building } from './grid'

/** Keys to look up, most telling first. */
export interface AddressKeys {
  /** Name and number: `桂花苑3#`. */
  readonly numbered: readonly string[]
  /** Names alone: `桂花苑`, tried when no numbered key is known. */
  readonly named: readonly string[]
  /** Unit, floor and room as typed, for the label. */
  readonly remainder: string
}

/** How many keys one lookup sends at most. */
const maxKeys = 80
const shortestName = 2
/** Words that people leave out or add as they like. */
const optionalSuffix = /(?:小区|社区|家园)(?=\d|$)/
/** 青禾县人民医院 is 人民医院 to those who live there. */
const ownCounty = /^\p{L}{1,4}(?:县|市(?!场))(?=\p{L}{2})/u
/** A place name may end here although more words follow. */
const placeEnd =
  /(?:[苑园院城里庄村镇寨湾桥门口路街巷弄道站场厦楼店馆校队组期区]|广场|小学|中学|幼儿园|医院|超市|公寓|中心)/gu

/**
 * Keys under which a building is found, stored in `buildings.keys`: its name and aliases, each also without words
 * people drop, and the estate name without its number.
 */
export function addressKeys(building: Pick<Building, 'name' | 'aliases'>): string[] {
  const keys = new Set<string>()
  for (const name of [building.name, ...building.aliases]) {
    const { plain, numberEnds, words } = parseAddress(name)
    const full = plain.slice(0, Math.max(numberEnds.at(-1) ?? 0, words.at(-1)?.[1] ?? 0))
    const estate = numberEnds.length > 0 ? plain.slice(...(words[0] ?? [0, 0])) : ''
    for (const each of [full, estate]) {
      for (const key of [each, each.replace(optionalSuffix, ''), each.replace(ownCounty, '')]) {
        if (isTelling(key)) keys.add(key)
      }
    }
  }
  return [...keys]
}

/**
 * Keys that a typed address may mean. People put the county in front, or a whole sentence around the place; so
 * every start within a word is tried, the longest reading first.
 */
export function candidateKeys(text: string): AddressKeys {
  const { plain, numberEnds, words, remainder } = parseAddress(text)
  const starts = words.flatMap(([from, to]) => range(from, to - shortestName + 1))
  const nameEnds = words.flatMap(([from, to]) => [
    ...[...plain.slice(from, to).matchAll(placeEnd)].map(found => from + found.index + found[0].length),
    to,
  ])
  return {
    numbered: keysBetween(plain, starts, [...numberEnds, ...nameEnds], key => key.includes('#')),
    named: keysBetween(plain, starts, nameEnds, key => !key.includes('#')),
    remainder,
  }
}

/** How well a building answers a typed address; higher is better, 0 is not at all. */
export function addressScore(building: Pick<Building, 'keys'>, { numbered, named }: AddressKeys): number {
  const keys = new Set(building.keys)
  const longest = (asked: readonly string[]) => asked.find(key => keys.has(key))?.length ?? 0
  return longest(numbered) * 1000 + longest(named)
}

function keysBetween(
  plain: string,
  starts: readonly number[],
  ends: readonly number[],
  wanted: (key: string) => boolean,
): string[] {
  const keys = new Set<string>()
  for (const end of ends) {
    for (const start of starts) {
      const key = plain.slice(start, end)
      for (const each of [key, key.replace(optionalSuffix, '')]) if (isTelling(each) && wanted(each)) keys.add(each)
    }
  }
  return [...keys].sort((a, b) => b.length - a.length).slice(0, maxKeys)
}

/** A bare number or one character says nothing. */
const isTelling = (key: string) => /^\p{L}[\p{L}\d]/u.test(key)

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
