import * as z from 'zod/mini'
import { aSeenCharacter } from './typed-text'

/** Building blocks of the contracts. Lengths are in UTF-16 code units, as WeChat counts them. */

/** An id that the client makes once per intention and repeats on every retry: 16–40 characters of `0-9A-Za-z_-`. */
export const requestId = z.string().check(z.regex(/^[0-9A-Za-z_-]{16,40}$/))

export const id = z.string().check(z.minLength(1), z.maxLength(64))

/** Milliseconds since 1970-01-01T00:00Z. */
export const instant = z.int().check(z.minimum(0))

/** A Beijing calendar day, `YYYY-MM-DD`. */
export const localDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Text a person typed: trimmed, no control characters but line breaks, at least one character that can be seen. */
export const text = (max: number, min = 1) =>
  z.string().check(
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/),
    z.regex(aSeenCharacter),
  )

/** A Chinese mobile or landline number, digits only, as dialled. */
export const phone = z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{9,11}|\d{5}|[48]00\d{7})$/))

/** WGS-84 comes from browsers and GPS files, GCJ-02 from WeChat; stored data is GCJ-02. */
const coordinateSystem = z.enum(['gcj02', 'wgs84'])

/** Longitude and latitude in degrees. */
export const position = z.object({
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
})
export type Position = z.output<typeof position>

/** A place as a device reports it; converted to GCJ-02 at the edge of the function. */
export const devicePosition = z.object({ ...position.shape, system: coordinateSystem })
export type DevicePosition = z.output<typeof devicePosition>

/** `cloud://…` reference of an uploaded file. */
export const fileId = z.string().check(z.regex(/^cloud:\/\/[^\s]{3,400}$/))

/** A short-lived https (locally http) address of a file. */
export const fileUrl = z.string().check(z.maxLength(2000))

/** Where a page of a list ended: when, and the id, as several entries may be of one instant. `next` of a page is `after` of the following one. */
export const pageEnd = z.object({ at: instant, id })
