import { caseActions } from '@shared/cases/actions'
import type { Action, BoundAction } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { currentAccount } from '../account'
import { call } from '../cloud/call'
import { upload } from '../cloud/upload'
import { sentPhoto } from '../pending-photo'
import { keptFile } from './kept-files'
import type { WaitingAct } from './waiting-act'

const actionNamed = (name: string): BoundAction<Action> => {
  const found = (caseActions as Readonly<Record<string, BoundAction<Action>>>)[name]
  if (!found) throw new DomainError('ACTION_UNKNOWN')
  return found
}

/** Written where the categories were not known yet: the one that stands for none. */
async function withCategory(input: WaitingAct['input']): Promise<WaitingAct['input']> {
  if (input.categoryId !== null) return input
  return { ...input, categoryId: (await call(caseActions.categories, {})).defaultCategoryId }
}

/** Somebody else signed in since: it waits until its own account is back. */
function onlyFor({ account }: WaitingAct): void {
  if (account !== currentAccount()) throw new DomainError('NETWORK_UNREACHABLE')
}

/**
 * Sends one waiting act: first the photos that have not arrived, one after the other, each remembered by `arrived` as soon
 * as it is there, so that an interruption repeats at most one of them; then the act. Answers what the cloud said.
 */
export async function sendAct(act: WaitingAct, arrived: (act: WaitingAct) => void): Promise<unknown> {
  const action = actionNamed(act.action)
  let current = act
  for (const photo of act.photos ?? []) {
    if (photo.fileId !== null) continue
    onlyFor(act)
    const path = await keptFile(photo.id)
    if (path === null) throw new DomainError('PHOTO_UNUSABLE')
    const fileId = await upload(path, photo.id)
    const photos = (current.photos ?? []).map(each => (each.id === photo.id ? { ...each, fileId } : each))
    current = { ...current, photos }
    arrived(current)
  }
  onlyFor(act)
  const photos = current.photos?.flatMap(sentPhoto)
  return call(action, { ...(await withCategory(current.input)), ...(photos ? { photos } : {}) })
}
