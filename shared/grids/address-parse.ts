import { plainAddress } from './address-text'

/** A typed address taken apart; positions are in `plain`. */
export interface ParsedAddress {
  /** Canonical text: a building or door number is written `N#`, whatever was typed. */
  readonly plain: string
  /** Ends of the numbers `N#`, in order. */
  readonly numberEnds: readonly number[]
  /** Half-open ranges of the words between the numbers. */
  readonly words: readonly (readonly [number, number])[]
  /** Unit, floor and room, as `2单元501`; not part of the building. */
  readonly remainder: string
}

const token = new RegExp(
  [
    '(?<inside>\\d+(?:单元|门洞|室|层|户))',
    '(?<number>\\d+[A-Z]?|[A-Z]\\d*)(?<unit>号楼|号院|号|栋楼?|幢|座|#楼?|楼(?![上下道顶梯门层]))',
    '(?<chain>\\d+)(?=-)',
    '(?<digits>\\d+)',
    '(?<char>\\p{L})',
    '.',
  ].join('|'),
  'gu',
)

/** `桂花苑三栋2单元501`, `桂花苑3-2-501` and `桂花苑 3＃ 2单元501` all read `桂花苑3#` with the rest apart. */
export function parseAddress(text: string): ParsedAddress {
  const typed = plainAddress(text)
  const numberEnds: number[] = []
  const words: [number, number][] = []
  let plain = ''
  let wordStart = 0
  let inBuilding = false
  let stop = typed.length

  const endWord = () => {
    if (plain.length > wordStart) words.push([wordStart, plain.length])
  }
  const addNumber = (value: string) => {
    endWord()
    plain += `${value}#`
    numberEnds.push(plain.length)
    wordStart = plain.length
  }

  for (const found of typed.matchAll(token)) {
    const { inside, number, unit, chain, digits, char } = found.groups!
    const end = found.index + found[0].length
    const nameBefore = plain.length > wordStart
    const insideNow = inBuilding && !nameBefore
    if (inside || (insideNow && (unit === '楼' || chain || digits))) {
      stop = found.index
      break
    }
    if (number) {
      addNumber(number)
      // a door number (桂花路18号) may be followed by a building, a building only by its inside
      inBuilding = unit !== '号'
    } else if (nameBefore && (chain || (digits && end === typed.length))) {
      addNumber((chain ?? digits)!)
      stop = end
      break
    } else plain += digits ?? chain ?? char ?? ''
  }
  endWord()
  return { plain, numberEnds, words, remainder: typed.slice(stop).replace(/^-/, '') }
}
