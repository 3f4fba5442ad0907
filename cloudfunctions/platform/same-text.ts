import { timingSafeEqual } from 'node:crypto'

/** Compares in constant time; texts of another length in bytes, as a stranger may send, are simply different. */
export function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
