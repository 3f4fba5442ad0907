/** "1234.5 元" of 123450 fen: as many decimals as there are. */
export const sayYuan = (fen: number): string => `${yuanOf(fen)} 元`

/** What stands in a field for so many fen: "1234.5". */
export const yuanOf = (fen: number): string => `${fen / 100}`

/** Fen of yuan as they are typed, with at most two decimals; NaN for anything else. */
export function fenOf(typed: string): number {
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : Number.NaN
}
