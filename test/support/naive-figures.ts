import { workMsBetween } from '@shared/calendar/working-hours'
import type { Case } from '@shared/cases/case'
import type { CaseEvent } from '@shared/cases/case-event'
import { workTime } from './a-case'

/** Whether a case counts for a place: what is about staff is no grid's. */
const liesIn = (scope: string) => (each: Case) =>
  each.orgPath.includes(scope) && !(each.categoryId === 'conduct' && each.gridCode === scope)

const minutes = (values: number[]): number | null => {
  const sorted = values.sort((a, b) => a - b)
  if (!sorted.length) return null
  for (const value of sorted)
    if (sorted.filter(other => other <= value).length * 2 >= sorted.length) return Math.round(value / 60_000)
  return null
}

const byStaff = (events: readonly CaseEvent[], ...kinds: string[]) =>
  events.find(event => event.actor.kind === 'staff' && kinds.includes(event.kind))

const endOf = (each: Case): string => {
  const { status, events } = each
  return status === 'archived' ? events.findLast(event => event.to !== 'archived')!.to : status
}
const isEnded = (each: Case, ...ends: string[]) => ends.includes(endOf(each))
const isDone = (each: Case) => isEnded(each, 'answered', 'closed')
const isOver = (each: Case) => isEnded(each, 'answered', 'closed', 'withdrawn', 'rejected', 'merged')

/** Figures counted case by case from whole logs, the slow way, to compare with. */
export function naiveFigures(all: readonly Case[], scope: string, from: number, to: number, now: number) {
  const cases = all.filter(liesIn(scope)).filter(each => each.createdAt >= from && each.createdAt < to)
  const response = { yes: 0, no: 0, withdrawn: 0, merged: 0, notDueYet: 0 }
  const solution = { yes: 0, no: 0, withdrawn: 0, merged: 0, rejected: 0, paused: 0, notDueYet: 0 }
  const satisfaction = {
    yes: 0,
    no: 0,
    withdrawn: 0,
    merged: 0,
    rejected: 0,
    notAnswered: 0,
    aboutNobody: 0,
    noView: 0,
  }
  const [work, elapsed]: [number[], number[]] = [[], []]
  const counts = { answered: 0, answeredInTime: 0, open: 0, openLate: 0, wrong: 0, routed: 0 }
  for (const each of cases) {
    const { events, deadline } = each
    const end = endOf(each)
    const isStopped = end === 'waiting' || deadline.answeredAt !== null
    const isLate = !isStopped && now > deadline.dueAt
    const taken = byStaff(events, 'accepted', 'asked', 'resolved', 'concluded', 'rejected')
    const by = events[0]!.deadline!.acceptBy ?? events[0]!.deadline!.dueAt
    if (taken) response[taken.at <= by ? 'yes' : 'no'] += 1
    else if (end === 'withdrawn' || end === 'merged') response[end] += 1
    else response[now <= by ? 'notDueYet' : 'no'] += 1

    if (isDone(each)) solution.yes += 1
    else if (end === 'withdrawn' || end === 'merged' || end === 'rejected') solution[end] += 1
    else if (isStopped) solution.paused += 1
    else solution[isLate ? 'no' : 'notDueYet'] += 1

    const view = each.rating ? each.rating.value : each.feedback ? each.feedback.view : null
    if (end === 'withdrawn' || end === 'merged' || end === 'rejected') satisfaction[end] += 1
    else if (!isDone(each)) satisfaction.notAnswered += 1
    else if (each.channel === 'found') satisfaction.aboutNobody += 1
    else if (view === null) satisfaction.noView += 1
    else satisfaction[view === 'unsatisfied' ? 'no' : 'yes'] += 1

    if (isDone(each)) {
      counts.answered += 1
      if (deadline.answeredAt !== null && deadline.answeredAt <= deadline.dueAt) counts.answeredInTime += 1
      const answer = events.findLast(event => event.to !== event.from && event.to === 'answered')
      if (answer) {
        work.push(workMsBetween(each.createdAt, answer.at, workTime.calendar, workTime.hours))
        elapsed.push(answer.at - each.createdAt)
      }
    } else if (!isOver(each)) {
      counts.open += 1
      if (isLate) counts.openLate += 1
    }
    if (each.route.duty !== 'self') {
      counts.routed += 1
      const upToAccepted = events.slice(0, events.findIndex(event => event.kind === 'accepted') + 1 || events.length)
      if (each.sendBackCount > 0 || upToAccepted.some(event => event.kind === 'transferred')) counts.wrong += 1
    }
  }
  const reporters = cases.flatMap(each => each.reporter?.personId ?? [])
  const known = [...new Set(reporters)]
  return {
    registered: cases.length,
    response,
    solution,
    satisfaction,
    counts,
    toClose: { cases: elapsed.length, workMinutes: minutes(work), elapsedMinutes: minutes(elapsed) },
    reporters: {
      known: known.length,
      repeated: known.filter(id => reporters.filter(other => other === id).length > 1).length,
    },
  }
}
