import type { Case } from '@shared/cases/case'
import type { HeldPartView } from '@shared/cases/case-views'
import { type ContentReader, type HeldState, heldParts, isReadable } from '@shared/cases/held-content'
import type { Actor } from '../../platform/actor'
import { isAllowed, type Resource } from '../../platform/authority'
import { casePolicy } from './case.policy'

/** What of a case's words and photos somebody may see. */
export interface ContentView {
  readonly held: readonly HeldPartView[]
  /** By the id of the event whose words they are, or of the photo. */
  readonly shows: (id: string) => boolean
  readonly stateOf: (id: string) => HeldState | undefined
}

export function contentView(current: Case, actor: Actor, resource: Resource): ContentView {
  const reader = contentReader(actor, resource)
  const parts = new Map(heldParts(current).map(part => [part.id, { ...part, readable: isReadable(part, reader) }]))
  return {
    held: [...parts.values()],
    shows: id => parts.get(id)?.readable ?? true,
    stateOf: id => parts.get(id)?.state,
  }
}

/** Staff who reported something themselves read it as its writer, and do not decide about it. */
function contentReader(actor: Actor, resource: Resource): ContentReader {
  if (resource.relations.includes('reporter') || resource.relations.includes('codeHolder')) return 'writer'
  return isAllowed(actor, 'releaseContent', casePolicy, resource) ? 'station' : 'other'
}

/** The words of an event, when they may be read. */
export const wordsShown = (view: ContentView, eventId: string, words: string | null): string | null =>
  view.shows(eventId) ? words : null
