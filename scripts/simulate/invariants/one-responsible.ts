import type { Assignee } from '../../../shared/cases/assignee'
import { onLeave } from '../../../shared/grids/duty'
import { localDateOf } from '../../../shared/kernel/local-date'
import type { Invariant, Known } from './invariant'

/**
 * Exactly one is responsible from every event on: a person who exists and has not left, or a desk that exists; whoever
 * is made responsible by somebody else is on duty that day.
 */
export const oneResponsible: Invariant = ({ events, assignee }, known) => {
  const wrong: string[] = []
  let responsible: Assignee | undefined
  for (const event of events) {
    if ('assignee' in event && event.assignee !== undefined) {
      responsible = event.assignee
      const own = event.actor.kind === 'staff' && event.actor.personId === responsible?.id
      if (isAway(responsible, event.at, known) && !own) {
        wrong.push(`${event.kind} gave it to ${responsible?.id}, who is away`)
      }
    }
    if (!exists(responsible, known)) wrong.push(`nobody is responsible after ${event.kind} ${event.id}`)
  }
  if (JSON.stringify(responsible) !== JSON.stringify(assignee)) wrong.push('the log says somebody else is responsible')
  return wrong
}

function exists(responsible: Assignee | null | undefined, { people, desks }: Known): boolean {
  if (!responsible?.name) return false
  return responsible.kind === 'desk' ? desks.has(responsible.id) : people.get(responsible.id)?.leftAt === null
}

function isAway(responsible: Assignee | null, at: number, { people }: Known): boolean {
  const person = responsible?.kind === 'person' ? people.get(responsible.id) : undefined
  return person !== undefined && onLeave(person, localDateOf(at))
}
