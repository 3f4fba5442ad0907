import { type Instant, instantOf, type LocalDate, localDateOf, type TimeOfDay, weekday } from '../kernel/local-date'
import type { OutletDetails } from './outlet'

/** Letters and digits that nobody takes for one another, read aloud or off an old screen (Crockford's base 32). */
export const voucherLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const voucherLength = 8

/** A code is shown for so long before the screen asks for a new one. */
export const voucherShownMs = 45_000
/** A code that was read off the screen in its last second still works so much later. */
export const voucherGraceMs = 15_000

/** What a scan of the picture of a code gives begins so; typed codes do not. */
const scanPrefix = 'gezi:voucher:'

export const voucherPicture = (code: string): string => `${scanPrefix}${code}`

/** As people read it: "7K3M 92QD". */
export const sayVoucher = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** The code in what was typed or scanned; null when it can be none. Look-alikes are taken for what was meant. */
export function readVoucher(typed: string): string | null {
  const bare = typed.startsWith(scanPrefix) ? typed.slice(scanPrefix.length) : typed
  const code = bare.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return code.length === voucherLength && [...code].every(letter => voucherLetters.includes(letter)) ? code : null
}

/** Stored document of `voucherCodes`: a code that was shown. `_id` is its keyed hash; the code itself is stored nowhere. */
export interface VoucherCode {
  readonly _id: string
  readonly claimId: string
  readonly at: Instant
  /** Works until then, and is forgotten an hour later: until then it is known why it fails. */
  readonly expiresAt: Instant
}

/** A code out of random bytes, five bits a letter; needs one byte a letter. */
export const voucherOf = (bytes: Uint8Array): string =>
  [...bytes.slice(0, voucherLength)].map(byte => voucherLetters[byte & 31]).join('')

type Shifts = Pick<OutletDetails, 'shifts'>

/** The hours of an outlet on a day, the earliest first. */
export const hoursOn = (
  { shifts }: Shifts,
  day: LocalDate,
): readonly { readonly from: string; readonly to: string }[] =>
  shifts
    .filter(each => each.weekday === weekday(day))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))

/** Whether an outlet gives out gifts at an instant; the end of a shift does not count. */
export function isOpenAt(outlet: Shifts, at: Instant): boolean {
  const day = localDateOf(at)
  const instantAt = (time: string) => instantOf(day, time as TimeOfDay)
  return hoursOn(outlet, day).some(({ from, to }) => at >= instantAt(from) && at < instantAt(to))
}
