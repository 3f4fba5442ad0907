import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { dialled } from '@shared/kernel/dialled'
import * as z from 'zod/mini'
import { copyOf, keepCopy } from '@/platform/cached-copies'
import { forgetSent, sentReports } from '@/platform/outbox/sent-reports'
import { type ChangedPart, changedParts, phoneCounts } from './counted-version'
import type { ReportDraft } from './draft'
import { nowhere } from './draft'
import { startOver } from './draft-session'

const name = 'receipt'

/** What the page after a submission shows; the query code is known to nobody else. */
const receipt = z.object({
  accepted: caseActions.submit.output,
  queryCode: z.string(),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  anonymous: z.boolean(),
  /** Parts in which an earlier try, whose answer was lost, won over this one; null when that could not be found out. */
  notCounted: z.nullable(z.array(z.enum(changedParts))),
})
export type Receipt = z.output<typeof receipt>

/** The submission is acknowledged: what must be shown is kept, the draft and its ids are gone. */
export function keepReceipt(
  draft: ReportDraft,
  accepted: OutputOf<typeof caseActions.submit>,
  notCounted: readonly ChangedPart[] | null,
): void {
  const named = !draft.anonymous
  const kept: Receipt = {
    accepted,
    queryCode: draft.queryCode,
    name: named && draft.name.trim() ? draft.name.trim() : null,
    phone: named && phoneCounts(notCounted) && draft.phone.trim() ? dialled(draft.phone) : null,
    anonymous: draft.anonymous,
    notCounted: notCounted && [...notCounted],
  }
  keepCopy(name, kept)
  startOver(nowhere)
}

const sentInput = z.pick(receipt, { queryCode: true, anonymous: true, name: true, phone: true })

/** The latest receipt with the instant of its arrival; null when there is none on this device. */
const latestReceipt = () => copyOf(name, receipt)

/**
 * The receipt of a report that left by itself, which is read now, or else the latest one, with the instant of its arrival.
 * `id`: of its case; without one the latest. Null when there is none on this device.
 */
export function openReceipt(id: string | undefined): ReturnType<typeof latestReceipt> {
  const sent = sentReports().find(each => each.id === id)
  const input = sentInput.safeParse(sent?.input)
  const accepted = caseActions.submit.output.safeParse(sent?.answer)
  if (sent && input.success && accepted.success)
    keepCopy(name, { ...input.data, accepted: accepted.data, notCounted: [] } satisfies Receipt, sent.at)
  if (sent) forgetSent(sent.id)
  const latest = latestReceipt()
  return id === undefined || latest?.value.accepted.caseId === id ? latest : null
}
