/** The same fields with the same values, in whatever order they were written. For plain data without cycles. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return left.length === right.length && left.every(([key, value]) => isEqual(value, (b as typeof a)[key as never]))
}
