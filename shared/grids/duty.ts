import type { Person } from '../people/person'
import type { DutyReason, TeamMember } from './grid'

/** What the rule needs to know of a person. */
export type DutyPerson = Pick<Person, '_id' | 'leaves' | 'leftAt'>

/** Who answers for a grid; `personId` is null when it is the community desk. */
export interface DutyDecision {
  readonly reason: Exclude<DutyReason, 'deskOutside'>
  readonly personId: string | null
  /** The owner whose leave is covered. */
  readonly coversForId: string | null
}

/** Both days of a leave count. `day` is a Beijing calendar day, `YYYY-MM-DD`. */
export const onLeave = (person: Pick<Person, 'leaves'>, day: string): boolean =>
  person.leaves.some(leave => leave.from <= day && day <= leave.to)

/**
 * Who answers for a grid on a day (product.md A.3, A.8): the owner; on the owner's leave the first deputy who is
 * there (AB岗); else the leader; else nobody, which means the community desk. People who are unknown or have left
 * count as not there. A grid without an owner goes to its leader, because a deputy only covers for somebody.
 */
export function dutyOn(
  day: string,
  team: readonly TeamMember[],
  leaderId: string | null,
  people: readonly DutyPerson[],
): DutyDecision {
  const employed = new Map(people.filter(each => each.leftAt === null).map(each => [each._id, each]))
  const present = (id: string | null | undefined) => {
    const person = id ? employed.get(id) : undefined
    return person && !onLeave(person, day) ? person._id : null
  }
  const ownerId = team.find(each => each.part === 'owner' && employed.has(each.personId))?.personId ?? null
  const leader = present(leaderId)

  if (ownerId === null) {
    return leader ? decide('leaderNoOwner', leader) : decide('deskNoTeam', null)
  }
  if (present(ownerId)) return decide('owner', ownerId)
  const deputy = team.find(each => each.part === 'deputy' && present(each.personId))
  if (deputy) return decide('deputyCoversLeave', deputy.personId, ownerId)
  return leader ? decide('leaderCoversLeave', leader, ownerId) : decide('deskNoTeam', null, ownerId)
}

const decide = (
  reason: DutyDecision['reason'],
  personId: string | null,
  coversForId: string | null = null,
): DutyDecision => ({ reason, personId, coversForId })
