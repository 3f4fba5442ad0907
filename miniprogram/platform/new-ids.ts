import { randomText } from './random'

const idAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Without 0, 1, I, L, O: people read the code aloud and copy it from a screenshot. */
const queryCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** An id for one intention of the person (a submission, an act, a photo); repeated on every retry of it. */
export const newRequestId = (): string => randomText(idAlphabet, 22)

/** The code that, together with the case number, shows a case without signing in. */
export const newQueryCode = (): string => randomText(queryCodeAlphabet, 8)
