/** A case that does not hold. */
class Broken extends Error {}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner === undefined ? 'undefined' : inner)) ?? String(value)

/**
 * Compares deeply: same members, same order in lists. Runs in browsers and across realms, which node:assert does not.
 * @throws Broken
 */
export function same(actual: unknown, expected: unknown, what = 'answer'): void {
  if (!equal(actual, expected)) throw new Broken(`${what}: expected ${show(expected)}, got ${show(actual)}`)
}

/** @throws Broken */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Broken(what)
}

/**
 * The code of the refusal that a call ends with, thrown or answered (js-sdk answers it under Node); for an error
 * without a code its message.
 */
export async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  try {
    const answer = await work
    const code = (answer as { code?: unknown } | null)?.code
    return code ?? `no refusal: ${show(answer)}`
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string }
    return code ?? message ?? error
  }
}

/** @throws Broken unless the call is refused with this code */
export async function refused(work: Promise<unknown>, code: string): Promise<void> {
  same(await refusalOf(work), code, 'refusal')
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return false
  if (kind === 'Date') return (a as Date).getTime() === (b as Date).getTime()
  if (kind === 'RegExp') return String(a) === String(b)
  const [keysOfA, keysOfB] = [Object.keys(a).sort(), Object.keys(b).sort()]
  return (
    keysOfA.length === keysOfB.length &&
    keysOfA.every((key, i) => key === keysOfB[i] && equal(a[key as keyof object], b[key as keyof object]))
  )
}

const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1)
