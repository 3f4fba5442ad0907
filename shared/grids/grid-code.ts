/** How grid codes are made up; an operator may use another rule (product.md A.2). */
export interface GridCodeRule {
  readonly id: string
  readonly parts: readonly { readonly name: string; readonly digits: number }[]
}

/** 6 county + 3 street + 3 community + 3 sequence, as in GB/T 2260 and the statistical codes below it. */
export const fifteenDigitRule: GridCodeRule = {
  id: 'county6-street3-community3-sequence3',
  parts: [
    { name: 'county', digits: 6 },
    { name: 'street', digits: 3 },
    { name: 'community', digits: 3 },
    { name: 'sequence', digits: 3 },
  ],
}

/** The parts of a code in the order of the rule, or null when it does not fit the rule. */
export function parseGridCode(code: string, rule: GridCodeRule): readonly string[] | null {
  const digits = rule.parts.map(part => `(\\d{${part.digits}})`).join('')
  return new RegExp(`^${digits}$`).exec(code)?.slice(1) ?? null
}

/** Joins the parts, numbers padded with zeros. Throws RangeError for a part that does not fit. */
export function formatGridCode(parts: readonly (string | number)[], rule: GridCodeRule): string {
  if (parts.length !== rule.parts.length)
    throw new RangeError(`a code of rule ${rule.id} has ${rule.parts.length} parts`)
  return rule.parts
    .map(({ name, digits }, at) => {
      const text = String(parts[at]).padStart(digits, '0')
      if (!/^\d+$/.test(text) || text.length !== digits) throw new RangeError(`${name}: ${parts[at]}`)
      return text
    })
    .join('')
}

/** Codes of the organisation nodes above, outermost first: each is the code cut after one part. */
export function codesAbove(code: string, rule: GridCodeRule): readonly string[] {
  const parts = parseGridCode(code, rule)
  return parts ? parts.slice(0, -1).map((_, at) => parts.slice(0, at + 1).join('')) : []
}
