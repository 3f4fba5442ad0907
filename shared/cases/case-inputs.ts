import * as z from 'zod/mini'
import { devicePosition, fileId, id, requestId, text } from '../kernel/fields'
import { photoShot, photoStage } from './case-photo'

export const photoInput = z.object({
  id: requestId,
  fileId,
  stage: photoStage,
  shot: z.nullable(photoShot),
})
export type PhotoInput = z.output<typeof photoInput>

export const photosInput = z.array(photoInput).check(z.maxLength(9))

/** What the app suggested by the words of the text, and by which version of the rules (shared/categories). */
export const suggestedInput = z.object({ categoryId: id, version: z.int().check(z.minimum(1)) })
export type SuggestedInput = z.output<typeof suggestedInput>

/** Where it happened. A pin or a confirmed building wins over the scanned grid; nothing at all goes to the desk. */
export const placeInput = z.object({
  scannedGridCode: z.nullable(id),
  pin: z.nullable(devicePosition),
  /** The grid the reporter picked when the pin is near a boundary. */
  pickedGridCode: z.nullable(id),
  buildingId: z.nullable(id),
  /** Words for the place, as typed or as confirmed. */
  label: z.nullable(text(100)),
})
export type PlaceInput = z.output<typeof placeInput>
