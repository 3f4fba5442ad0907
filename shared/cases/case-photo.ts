import * as z from 'zod/mini'

export const photoStage = z.enum(['report', 'before', 'during', 'after'])
export type PhotoStage = z.output<typeof photoStage>

export const photoShot = z.enum(['whole', 'close'])
export type PhotoShot = z.output<typeof photoShot>

export interface CasePhoto {
  readonly id: string
  readonly fileId: string
  readonly stage: PhotoStage
  readonly shot: PhotoShot | null
  readonly at: number
}
