import { answerableFirst } from '@shared/cases/about-staff'
import type { caseActions } from '@shared/cases/actions'
import { openStatuses } from '@shared/cases/case-status'
import type { OutputOf } from '@shared/kernel/contract'
import { dayMs, localDateOf } from '@shared/kernel/local-date'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { casePolicy } from './case.policy'
import { desksOf } from './case.relations'

type Tasks = OutputOf<typeof caseActions.tasks>

const mostTasks = 200
const mostFirstAsked = 100
const mostAnswered = 20
const mostHelping = 50
const answeredWithinMs = 30 * dayMs

/** What the caller, or a desk the caller sits at, is responsible for: earliest due first. */
export async function listTasks(_input: object, ctx: Context): Promise<Tasks> {
  const actor = await ctx.actor()
  authorize(actor, 'tasks', casePolicy, nothing)
  const personId = actor.person?._id ?? ''
  const { command } = ctx.db
  const now = ctx.clock.now()
  const cases = ctx.db.collection('cases')
  const own = [personId, ...desksOf(actor)]
  const mine = { 'assignee.id': command.in(own), status: command.in([...openStatuses]) }
  const [open, helping, firstAsked, answered] = await Promise.all([
    cases.find({ where: mine, orderBy: [['deadline.dueAt', 'asc']], limit: mostTasks }),
    cases.find({
      where: { 'coHandlers.personId': personId, status: command.in([...openStatuses]) },
      orderBy: [['deadline.dueAt', 'asc']],
      limit: mostHelping,
    }),
    cases.find({
      where: {
        'firstResponder.personId': personId,
        status: command.in([...openStatuses]),
        'assignee.id': command.nin(own),
      },
      orderBy: [['deadline.dueAt', 'asc']],
      limit: mostFirstAsked,
    }),
    cases.find({
      where: { 'reply.personId': personId, 'reply.at': command.gt(now - answeredWithinMs) },
      orderBy: [['reply.at', 'desc']],
      limit: mostAnswered,
    }),
  ])
  // A list that is cut off must not lose what is urgent and due later.
  const isCut = open.length === mostTasks
  const urgent = isCut ? await cases.find({ where: { ...mine, urgent: true }, limit: mostTasks }) : []
  const first = new Set(urgent.map(each => each._id))
  const shown = [...urgent, ...open.filter(each => !first.has(each._id))].slice(0, mostTasks)
  const cards = shown.map(each => presentCard(each, 'staff', now, ctx))
  return {
    cases: cards,
    counts: {
      open: isCut ? await cases.count(mine) : open.length,
      ...countsOf(cards, localDateOf(now)),
    },
    helping: helping.map(each => presentCard(each, 'staff', now, ctx)),
    firstAsked: firstAsked.filter(answerableFirst).map(each => presentCard(each, 'staff', now, ctx)),
    recentlyAnswered: answered.map(each => presentCard(each, 'staff', now, ctx)),
  }
}

const countsOf = (cards: Tasks['cases'], today: string): Omit<Tasks['counts'], 'open'> => ({
  red: cards.filter(card => card.deadline.light === 'red').length,
  yellow: cards.filter(card => card.deadline.light === 'yellow').length,
  dueToday: cards.filter(card => card.deadline.light !== 'red' && card.deadline.dueOn === today).length,
})
