import type { Case } from '@shared/cases/case'
import type { CaseEvent, CaseEventKind } from '@shared/cases/case-event'
import type { Feedback } from '@shared/cases/case-parts'
import type { CasePhoto } from '@shared/cases/case-photo'
import type { CaseDetail, EventView, PhotoView } from '@shared/cases/case-views'
import { reporterName } from './case.notices'
import { type ContentView, wordsShown } from './content.presenter'

/** Who is looking; `personId` is null for the holder of a query code. */
export interface Onlooker {
  readonly viewer: CaseDetail['viewer']
  readonly personId: string | null
}

const movesPromise: readonly CaseEventKind[] = ['extensionApproved', 'recategorised', 'recomputed']

/** The day that a decision moved the promise to; null when it stayed the day. */
function movedTo({ id, kind, deadline }: CaseEvent, { events }: Case): string | null {
  if (!deadline || !movesPromise.includes(kind)) return null
  const before = events
    .slice(
      0,
      events.findIndex(event => event.id === id),
    )
    .findLast(event => event.deadline)
  return before?.deadline?.dueOn === deadline.dueOn ? null : deadline.dueOn
}

export function presentEvent(
  event: CaseEvent,
  current: Case,
  onlooker: Onlooker,
  urls: ReadonlyMap<string, string>,
  content: ContentView,
): EventView {
  return {
    id: event.id,
    kind: event.kind,
    at: event.at,
    actor: presentActor(event, current, onlooker),
    note: wordsShown(content, event.id, event.note),
    assigneeName: event.assignee?.name ?? null,
    otherName: event.coHandler?.name ?? (event.mergedInto ?? event.mergedFrom)?.caseNo ?? null,
    rating: event.rating ?? null,
    feedback: presentFeedback(event.feedback),
    dueOn: movedTo(event, current),
    photos: presentPhotos(event.photos ?? [], urls, content),
  }
}

export const presentFeedback = (feedback: Feedback | null | undefined): EventView['feedback'] =>
  feedback ? { channel: feedback.channel, at: feedback.at, byName: feedback.byName, view: feedback.view } : null

/** A file that is gone is left out; the case stays readable. One that may not be seen keeps its place, without an address. */
export const presentPhotos = (
  photos: readonly CasePhoto[],
  urls: ReadonlyMap<string, string>,
  content: ContentView,
): PhotoView[] =>
  photos.flatMap(({ id, fileId, stage, shot }) => {
    const url = urls.get(fileId)
    const held = content.stateOf(id)
    return url ? [{ id, url: content.shows(id) ? url : '', stage, shot, ...(held ? { held } : {}) }] : []
  })

function presentActor({ actor }: CaseEvent, current: Case, { viewer, personId }: Onlooker): EventView['actor'] {
  if (actor.kind === 'system') return { kind: 'system', name: '' }
  if (actor.kind === 'reporter') {
    const name = reporterName(current)
    return viewer === 'reporter' ? { kind: 'you', name } : { kind: 'reporter', name }
  }
  if (actor.kind === 'neighbour') return { kind: 'neighbour', name: '' }
  return { kind: actor.personId === personId ? 'you' : 'staff', name: actor.name }
}
