import { id, localDate, requestId } from '@shared/kernel/fields'
import type { LocalDate } from '@shared/kernel/local-date'
import * as z from 'zod/mini'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'

const kept = z.object({
  requestId,
  /** Of the consent that was agreed to with this claim; null when it was given before. */
  consentId: z.nullable(requestId),
  outletId: id,
  tierId: id,
  giftId: id,
  /** The day on which it was asked for. */
  day: localDate,
})
/** A claim that was sent, or was about to be, and is not acknowledged yet. */
export type KeptClaim = z.output<typeof kept>

const nameOf = (campaignId: string): string => `claim:${campaignId}`

export const keepClaim = (campaignId: string, claim: KeptClaim): boolean => keepDraft(nameOf(campaignId), claim)

/** Of today only: nobody wants to be given tomorrow what they asked for today. What arrived stands among their claims anyway. */
export function keptClaim(campaignId: string, today: LocalDate): KeptClaim | null {
  const found = draftOf(nameOf(campaignId), kept)
  if (found === null || found.day === today) return found
  dropClaim(campaignId)
  return null
}

export const dropClaim = (campaignId: string): void => dropDraft(nameOf(campaignId))
