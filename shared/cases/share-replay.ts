import { shareOfLevel } from '../deadlines/ladder'
import { type DeadlineRules, policyFor } from '../deadlines/rules'
import type { Instant } from '../kernel/local-date'
import type { Case } from './case'
import { reclassifyClock, type WorkTime } from './case-clock'
import type { CaseDeadline } from './case-deadline'
import type { LadderPlace } from './case-parts'
import { enterLevel, resumeShare } from './ladder-place'

/** What a replay of the shares needs of a case. */
export type SharesReplayed = Pick<Case, 'registeredCategoryId' | 'deadline' | 'events'>

/** Whether a level, or a department, still had the case when its share of the time was over (product.md B.9, C.1). */
export interface SharesLate {
  readonly level: boolean
  readonly department: boolean
}

/** Clock and place on the ladder as an event left them. */
interface Moment {
  readonly at: Instant
  readonly categoryId: string
  readonly clock: CaseDeadline
  readonly place: LadderPlace
}

/** The shares as they were promised. */
export const sharesKept = (current: SharesReplayed, now: Instant): SharesLate => sharesLate(momentsOf(current), now)

/**
 * The shares of the levels and departments that really had the case, counted again under edited rules; null when one of
 * these levels has no rung there: which way the case would have gone instead, nobody knows.
 */
export function sharesUnder(
  current: SharesReplayed,
  edited: DeadlineRules,
  now: Instant,
  time: WorkTime,
): SharesLate | null {
  const moments = momentsOf(current)
  if (moments.some(({ place }) => isRungGone(place, edited))) return null
  const replayed: Moment[] = []
  for (const [i, each] of moments.entries()) {
    const { clock: kept, at, categoryId } = each
    const clock = reclassifyClock(kept, policyFor(edited, categoryId), kept.complexity, at, time)
    const place = placeUnder(each, clock, moments[i - 1], replayed[i - 1], edited, time)
    replayed.push({ at, categoryId, clock, place })
  }
  return sharesLate(replayed, now)
}

/** The place of a moment with its share under edited rules; `before` is the moment before it, as it was and replayed. */
function placeUnder(
  next: Moment,
  clock: CaseDeadline,
  before: Moment | undefined,
  replayed: Moment | undefined,
  { ladder }: DeadlineRules,
  time: WorkTime,
): LadderPlace {
  const { at, place: kept } = next
  if (before && replayed && isUnmoved(next, before)) return replayed.place
  if (replayed && isPaused(replayed) && replayed.place.enteredAt === kept.enteredAt)
    return resumeShare(replayed.place, replayed.clock, at, time)
  return enterLevel(kept.level, kept.enteredAt, clock, ladder, time, kept.department)
}

/** Whether an event left the share alone. */
const isUnmoved = ({ place, categoryId }: Moment, before: Moment): boolean =>
  categoryId === before.categoryId &&
  place.enteredAt === before.place.enteredAt &&
  place.shareDueAt === before.place.shareDueAt

/** A level that had a share of its own and would not be on the ladder any more. */
const isRungGone = ({ department, shareDueAt, level }: LadderPlace, { ladder }: DeadlineRules): boolean =>
  !department && shareDueAt !== null && shareOfLevel(ladder, level) === undefined

const isPaused = ({ clock }: Moment): boolean => clock.pauses.some(pause => pause.to === null)

/** What the log says of the last clock of a case, in order: one that was handled again counts by its last clock. */
function momentsOf({ registeredCategoryId, deadline, events }: SharesReplayed): readonly Moment[] {
  const moments: Moment[] = []
  let categoryId = registeredCategoryId
  for (const event of events) {
    categoryId = event.categoryId ?? categoryId
    const before = moments.at(-1)
    const clock = event.deadline ?? before?.clock
    const place = event.ladder ?? before?.place
    if (clock && place && (event.deadline || event.ladder)) moments.push({ at: event.at, categoryId, clock, place })
  }
  return moments.filter(({ clock }) => clock.startedAt === deadline.startedAt)
}

/**
 * A share ends when another level or department gets the case, or its clock stops; while the reporter is asked none is
 * over. One that ends with the whole time is late with that only.
 */
function sharesLate(moments: readonly Moment[], now: Instant): SharesLate {
  const late = moments.filter((each, i) => {
    const { clock, place } = each
    if (clock.answeredAt !== null || isPaused(each) || place.shareDueAt === null) return false
    return place.shareDueAt < clock.dueAt && (moments[i + 1]?.at ?? now) > place.shareDueAt
  })
  return {
    level: late.some(({ place }) => !place.department),
    department: late.some(({ place }) => place.department),
  }
}
