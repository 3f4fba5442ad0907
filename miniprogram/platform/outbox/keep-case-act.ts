import type { CaseDetail } from '@shared/cases/case-views'
import { isOnline } from '../network'
import type { PendingPhoto } from '../pending-photo'
import { putAct, waitingActs } from './outbox'

/** What an act was written with, for the time without a network. */
export interface Written {
  readonly photos?: readonly PendingPhoto[]
  readonly draft?: { readonly name: string; readonly value: unknown }
  /** The device keeps the act now; the words and photos are its own. */
  readonly onKept?: () => void
}

/** True without a network, and behind others of the same case that wait: the order of what a person did is kept. */
export const mustWait = (caseId: string): boolean => !isOnline() || waitingActs().some(each => each.caseId === caseId)

/** Keeps an act on a case until the cloud has done it. False when the device has no room: then nothing was kept. */
export function keepCaseAct(
  { id, title }: Pick<CaseDetail, 'id' | 'title'>,
  action: string,
  input: Readonly<Record<string, unknown>> & { readonly requestId: string },
  { photos, draft, onKept }: Written = {},
): boolean {
  const isKept = putAct({
    id: input.requestId,
    caseId: id,
    action,
    input,
    photos: photos?.map(({ id, stage, shot, fileId }) => ({ id, stage, shot, fileId })) ?? null,
    title,
    draft: draft ?? null,
  })
  if (isKept) onKept?.()
  return isKept
}
