const numeralValue: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Chinese numerals up to 999, `十二` as well as the digit by digit `一〇二`. */
export function chineseNumber(text: string): number {
  if (!/[十百]/.test(text)) return [...text].reduce((sum, each) => sum * 10 + numeralValue[each]!, 0)
  let total = 0
  let digit: number | null = null
  for (const each of text) {
    if (each === '百' || each === '十') {
      total += (digit ?? 1) * (each === '百' ? 100 : 10)
      digit = null
    } else digit = numeralValue[each]!
  }
  return total + (digit ?? 0)
}

/** Only numerals in front of one of these are numbers: 三号楼 is, 三里桥 is a name. */
const counted = '号楼|号院|号|栋|幢|座|#|楼|单元|层|室|门洞|户|期|区|组|排|巷|弄'
const numerals = new RegExp(`[零〇一二两三四五六七八九十百]+(?=${counted})`, 'g')

/**
 * One spelling for the many ways to type the same address: half-width capitals, no spaces or punctuation, Arabic
 * numbers without leading zeros, `-` between the parts of `3-2-501`.
 */
export function plainAddress(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐-―−—~_/\\.]+/g, '-')
    .replace(/№|NO(?=\d)/g, '')
    .replace(/\s/g, '')
    .replace(/[^\p{L}\p{N}#-]/gu, '')
    .replace(numerals, each => String(chineseNumber(each)))
    .replace(/第(?=\d)/g, '')
    .replace(/(?<!\d)-|-(?!\d)/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}
