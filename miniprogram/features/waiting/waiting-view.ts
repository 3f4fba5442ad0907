import { type ErrorCode, errorCatalogue, isErrorCode } from '@shared/kernel/errors'
import { outboxWords as words } from '@shared/messages/outbox-words'
import type { WaitingAct } from '@/platform/outbox/waiting-act'

export interface WaitingRow {
  readonly act: WaitingAct
  readonly title: string
  readonly state: string
  /** What the cloud refused and what to do; null while it only waits. */
  readonly refusal: { readonly code: ErrorCode; readonly text: string } | null
  /** The words as they were written, so that they can be read and copied whatever happens. */
  readonly written: string | null
}

/** How each act stands: waiting for the network, for the one before it on the same case, for a pause, or for the person. */
export function waitingRows(acts: readonly WaitingAct[], online: boolean, now: number): readonly WaitingRow[] {
  const casesBefore = new Set<string>()
  return acts.map(act => {
    const isBehind = act.caseId !== null && casesBefore.has(act.caseId)
    if (act.caseId !== null) casesBefore.add(act.caseId)
    const refusal = refusalOf(act)
    return {
      act,
      title: words.what(act.action, act.title),
      state: refusal ? words.notDone : stateOf(act, isBehind, online, now),
      refusal,
      written: writtenIn(act.input),
    }
  })
}

function stateOf({ notBefore }: WaitingAct, isBehind: boolean, online: boolean, now: number): string {
  if (isBehind) return words.behind
  if (!online) return words.waitsForNetwork
  return notBefore > now ? words.pauses : words.isSending
}

function refusalOf({ refusal }: WaitingAct): WaitingRow['refusal'] {
  if (refusal === null) return null
  const code = isErrorCode(refusal) ? refusal : 'ACTION_UNKNOWN'
  return { code, text: words.why(errorCatalogue[code], code) }
}

/** The fields in which actions of the contract carry what a person wrote. */
const writtenFields = ['text', 'reply', 'note', 'question', 'reason', 'answer', 'words', 'comment'] as const

function writtenIn(input: WaitingAct['input']): string | null {
  const found = writtenFields.map(field => input[field]).find(each => typeof each === 'string' && each !== '')
  return typeof found === 'string' ? found : null
}

/** Photos that have not arrived yet. */
export const photosWaiting = (acts: readonly WaitingAct[]): number =>
  acts.reduce((sum, each) => sum + (each.photos?.filter(photo => photo.fileId === null).length ?? 0), 0)

/** The line under the notice: how much waits, and how much the person must look at. */
export function waitingLine(acts: readonly WaitingAct[]): string {
  const refused = acts.filter(each => each.refusal !== null)
  const rest = acts.filter(each => each.refusal === null)
  const parts = [
    rest.length > 0 ? words.waiting(rest.length, photosWaiting(rest)) : '',
    refused.length > 0 ? words.refused(refused.length) : '',
  ]
  return parts.join('')
}
