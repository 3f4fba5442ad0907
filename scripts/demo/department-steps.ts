import type { Assignee } from '../../shared/cases/assignee'
import type { Instant } from '../../shared/kernel/local-date'
import type { Step } from './case-script'
import { assigneeAt, type World } from './demo-world'
import type { OpenPlan } from './open-plan'
import { countyCode, departments } from './places'

/** Given back to the community, passed to the county and handed to a department from there, which has begun or not. */
export function departmentSteps(
  world: World,
  { reason, department: wanted, handler, progress }: OpenPlan,
  community: Assignee,
  after: (hours: number) => Instant,
): Step[] {
  const department = departments.find(each => each.name === wanted)
  if (!department || !reason) throw new RangeError('a plan for a department names it and says why')
  const { code, name } = department
  const county = assigneeAt(world, countyCode)
  const person = handler === undefined ? undefined : world.people.get(handler)
  const there: Assignee = person ? { kind: 'person', id: person._id, name: person.name } : assigneeAt(world, code)
  const steps: Step[] = [
    { kind: 'accepted', at: after(0.5) },
    { kind: 'sentBack', at: after(1), note: reason, assignee: community },
    { kind: 'transferred', at: after(1.5), note: reason, assignee: county, by: someoneAt(world, community.id) },
    {
      kind: 'transferred',
      at: after(2.5),
      note: `请${name}办理`,
      assignee: there,
      department: { code, name, of: county },
      by: someoneAt(world, county.id),
    },
  ]
  if (!person) return steps
  steps.push({ kind: 'accepted', at: after(3) })
  if (progress) steps.push({ kind: 'progressed', at: after(6), note: progress })
  return steps
}

function someoneAt({ desks, people }: World, orgCode: string): Step['by'] {
  const person = people.get(desks.get(orgCode)?.desk.personIds[0] ?? '')
  return person && { personId: person._id, name: person.name }
}
