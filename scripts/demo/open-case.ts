import { addWorkMs } from '../../shared/calendar/working-hours'
import type { Assignee } from '../../shared/cases/assignee'
import { categoryOf } from '../../shared/cases/categories'
import { feedback2510 } from '../../shared/deadlines/shipped-policies'
import { type Instant, localDateOf, minuteMs } from '../../shared/kernel/local-date'
import type { ReportedPlace } from './case-place'
import type { Step } from './case-script'
import { writtenSoThatLeft } from './case-times'
import { type BornCase, bornFrom, deskOf, type World } from './demo-world'
import { departmentSteps } from './department-steps'
import type { OpenPlan } from './open-plan'
import { countyCode } from './places'
import type { Random } from './random'

const hourMs = 60 * minuteMs
/** Nothing of the demo is younger than this, so that the newest case has had time to be looked at. */
const youngestMs = 20 * minuteMs

/** A case that is open at the start of the demo, as far along as its plan says. */
export function openCaseOf(world: World, plan: OpenPlan, random: Random): BornCase {
  const grid = world.grids.get(countyCode + plan.grid)
  const complexity = categoryOf(plan.category)?.complexity
  const reporter = world.people.get(`resident-${String(plan.resident ?? 60).padStart(2, '0')}`)
  if (!grid || !complexity || !reporter) throw new RangeError(`the plan for ${plan.grid} does not fit the county`)
  const today = localDateOf(world.now)
  const written = writtenSoThatLeft(plan.left, feedback2510.limits[complexity].amount, today, world, random)
  const createdAt = Math.min(written, world.now - youngestMs)
  const telling = {
    grid,
    reported: placeOfPlan(world, plan),
    categoryId: plan.category,
    text: plan.text,
    createdAt,
    reporter,
    anonymous: plan.resident === null,
    leavesPhone: plan.resident !== null,
    channel: 'wechat' as const,
  }
  return bornFrom(world, telling, () => stepsOf(world, plan, createdAt, deskOf(world, grid)))
}

function placeOfPlan(world: World, { grid, label }: OpenPlan): ReportedPlace {
  const building = world.buildings.get(countyCode + grid)?.find(each => label.startsWith(each.name))
  return {
    rule: building ? 'address' : 'scannedGrid',
    spot: { said: label, floor: 1 },
    place: {
      source: building ? 'address' : 'grid',
      label,
      point: building?.point ?? null,
      buildingId: building?._id ?? null,
      nearBoundary: false,
      boundaryMetres: null,
    },
  }
}

function stepsOf(world: World, plan: OpenPlan, createdAt: Instant, desk: Assignee): Step[] {
  const after = (hours: number) => addWorkMs(createdAt, hours * hourMs, world.calendar, world.hours)
  if (plan.stage === 'new') return []
  if (plan.stage === 'atDepartment') return departmentSteps(world, plan, desk, after)
  const steps: Step[] = [{ kind: 'accepted', at: after(0.5) }]
  if (plan.progress) steps.push({ kind: 'progressed', at: after(3), note: plan.progress })
  if (plan.ask) steps.push({ kind: 'asked', at: after(1), note: plan.ask })
  if (plan.reason) steps.push({ kind: 'sentBack', at: after(2), note: plan.reason, assignee: desk })
  if (plan.reply) steps.push({ kind: 'resolved', at: after(6), note: plan.reply })
  return steps
}
