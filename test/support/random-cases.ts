import { applyEvent, openCase } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { endClock, pauseClock, resumeClock, startClock } from '@shared/cases/case-clock'
import type { Actor, NewEvent } from '@shared/cases/case-event'
import { isOpen } from '@shared/cases/case-status'
import { scheduled } from '@shared/cases/scheduled'
import { transitions } from '@shared/cases/transitions'
import { shippedPolicies } from '@shared/deadlines/shipped-policies'
import { type Random, seededRandom } from '../../scripts/demo/random'
import { aCase, workTime } from './a-case'
import { codes } from './small-territory'

const dayMs = 86_400_000

const places = [
  [codes.county, codes.street, codes.osmanthus, codes.gridA],
  [codes.county, codes.street, codes.osmanthus, codes.gridB],
  [codes.county, codes.street, codes.willow, codes.gridC],
  [codes.county, codes.street, codes.willow],
  [codes.county],
] as const
const people = [
  { kind: 'person', id: 'worker-wang', name: '王芳' },
  { kind: 'person', id: 'worker-sun', name: '孙磊' },
  { kind: 'desk', id: codes.osmanthus, name: '桂花社区工作站' },
] as const
/** How often a move is made; others are not, so that a new kind of event does not change which cases these are. */
const weights: Partial<Record<NewEvent['kind'], number>> = {
  accepted: 14,
  resolved: 9,
  concluded: 4,
  told: 8,
  asked: 4,
  askAnswered: 6,
  submittedForDecision: 3,
  rated: 5,
  supervised: 3,
  supervisionReplied: 3,
  supervisionAccepted: 3,
  sentBack: 2,
  transferred: 2,
  progressed: 2,
  askLapsed: 1,
  decided: 1,
  escalated: 1,
  recategorised: 1,
  markedUrgent: 1,
  extensionAsked: 1,
  extensionRefused: 1,
  coHandlerAdded: 1,
  joined: 1,
  merged: 1,
  withdrawn: 1,
  rejected: 1,
  reopened: 1,
  verified: 1,
  verifyFailed: 1,
  supervisionReturned: 1,
  closed: 1,
}
const staff: Actor = { kind: 'staff', personId: 'worker-wang', name: '王芳' }

/** Cases registered between two instants, each led through moves that the table allows, as they stand at `now`. */
export function randomCases(seed: number, count: number, from: number, to: number, now: number): readonly Case[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, n) =>
    randomCase(random, n, Math.floor(from + random.next() * (to - from)), now),
  )
}

function randomCase(random: Random, n: number, at: number, now: number): Case {
  let current = registered(random, n, at)
  const steps = random.int(0, 14)
  for (let step = 0; step < steps; step += 1) {
    const moment = current.events.at(-1)!.at + Math.floor(random.next() ** 2 * 6 * dayMs)
    if (moment > now) break
    const moves = transitions.filter(row => row.from.includes(current.status) && weights[row.event] !== undefined)
    const { event: kind, by } = random.pick(moves.flatMap(row => Array<typeof row>(weights[row.event] ?? 1).fill(row)))
    const actor: Actor = by.includes('staff') ? staff : { kind: by[0] as 'reporter' | 'neighbour' | 'system' }
    current = applyEvent(
      current,
      madeEvent(random, current, { id: `${n}-${step}`, kind, actor, at: moment, note: null }),
    )
  }
  if (!isOpen(current.status) && current.status !== 'answered' && random.chance(0.4)) {
    const end = { id: `${n}-end`, kind: 'archived', actor: { kind: 'system' }, note: null } as const
    current = applyEvent(current, { ...end, at: current.events.at(-1)!.at })
  }
  return scheduled(current, workTime)
}

function registered(random: Random, n: number, at: number): Case {
  const made = aCase(at)
  const orgPath = random.pick(places)
  const categoryId = random.pick(['facility', 'fire', 'inquiry', 'dispute'])
  const deadline = startClock(random.pick(shippedPolicies), random.pick(['inquiry', 'normal', 'complex']), at, workTime)
  const reporter = random.pick(['resident-li', 'resident-zhang', 'resident-qian', null])
  const opened = openCase(
    {
      ...made,
      _id: `random-${String(n).padStart(6, '0')}`,
      caseNo: `QH20261101-${String(n).padStart(6, '0')}`,
      channel: random.pick(['wechat', 'h5', 'found', 'hotline']),
      registeredCategoryId: categoryId,
      orgPath,
      gridCode: orgPath[3] ?? null,
      reporter: reporter === null ? null : { personId: reporter, name: null, phone: null },
      route: { ...made.route, duty: random.pick(['owner', 'self', 'deskNoTeam']) },
      createdAt: at,
    },
    {
      id: `random-${n}`,
      kind: 'registered',
      at,
      actor: { kind: 'reporter' },
      note: null,
      assignee: random.pick(people),
      deadline,
      ladder: made.ladder,
    },
  )
  const dispatched = { id: `random-${n}.d`, kind: 'dispatched', at, actor: { kind: 'system' }, note: null } as const
  return applyEvent(opened, { ...dispatched, assignee: opened.assignee })
}

/** An event with the clock, the hands and the words that belong to its kind. */
function madeEvent(random: Random, { deadline, supervision }: Case, base: NewEvent): NewEvent {
  const { at, kind } = base
  const order = { reason: null, orderedAt: at, byName: null, replyBy: at + 2 * dayMs, reply: null, acceptedAt: null }
  const open = supervision ?? order
  const view = random.pick(['satisfied', 'fair', 'unsatisfied', null] as const)
  const told = { channel: 'phone', at, byName: '王芳', view, note: null } as const
  switch (kind) {
    case 'asked':
      return { ...base, deadline: pauseClock(deadline, at) }
    case 'askAnswered':
    case 'askLapsed':
    case 'concluded':
      return { ...base, deadline: resumeClock(deadline, at, workTime) }
    case 'submittedForDecision':
      return random.chance(0.5) ? base : { ...base, deadline: endClock(deadline, at, workTime) }
    case 'told':
    case 'resolved':
      return { ...base, deadline: endClock(deadline, at, workTime), feedback: told }
    case 'withdrawn':
    case 'rejected':
    case 'merged':
      return { ...base, deadline: endClock(deadline, at, workTime) }
    case 'reopened':
    case 'verifyFailed':
      return { ...base, deadline: startClock(random.pick(shippedPolicies), 'normal', at, workTime) }
    case 'sentBack':
    case 'transferred':
    case 'escalated':
      return { ...base, assignee: random.pick(people) }
    case 'extensionAsked':
      return {
        ...base,
        extension: { amount: 1, reason: '', at, by: { personId: 'worker-wang', name: '王芳' }, decider: people[2] },
      }
    case 'coHandlerAdded':
      return { ...base, coHandler: { personId: `helper-${at}`, name: '陈晓' } }
    case 'recategorised':
      return { ...base, categoryId: random.pick(['conduct', 'fire']) }
    case 'rated':
      return { ...base, rating: view ?? 'fair' }
    case 'supervised':
      return { ...base, supervision: order }
    case 'supervisionReplied':
      return { ...base, supervision: { ...open, reply: { text: '', at, byName: '王芳' } } }
    case 'supervisionReturned':
      return { ...base, supervision: { ...open, reply: null } }
    case 'supervisionAccepted':
      return { ...base, supervision: { ...open, acceptedAt: at } }
    default:
      return base
  }
}
