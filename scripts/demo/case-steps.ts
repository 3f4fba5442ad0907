import { addWorkMs, workMsBetween } from '../../shared/calendar/working-hours'
import type { Assignee } from '../../shared/cases/assignee'
import { startClock, type WorkTime } from '../../shared/cases/case-clock'
import { categoryOf } from '../../shared/cases/categories'
import { feedback2510 } from '../../shared/deadlines/shipped-policies'
import { type Instant, minuteMs } from '../../shared/kernel/local-date'
import type { Step } from './case-script'
import { fill, type Spot } from './case-text'
import type { Random } from './random'
import type { Topic } from './topics/topic'

const hourMs = 60 * minuteMs
const comments = [
  '',
  '',
  '',
  '办得快，谢谢小王',
  '说到做到',
  '态度很好',
  '等得有点久，不过办好了',
  '谢谢！',
  '终于不用摸黑了',
]

export interface Plot {
  readonly topic: Topic
  readonly spot: Spot
  readonly createdAt: Instant
  readonly late: boolean
  /** Where it goes back to when the worker cannot do it. */
  readonly desk: Assignee
  readonly worker: Assignee
}

/**
 * What usually happens: taken within a few working hours, looked at, sometimes asked about, answered before the limit
 * or, when it is `late`, after it; then rated by about two reporters of three, or closed by the sweep.
 */
export function usualSteps(
  { topic, spot, createdAt, late, desk, worker }: Plot,
  time: WorkTime,
  random: Random,
): Step[] {
  const { calendar, hours } = time
  // Whole milliseconds: the contracts refuse an instant with a fraction.
  const after = (from: Instant, workMs: number) =>
    addWorkMs(from, Math.round(Math.max(minuteMs, workMs)), calendar, hours)
  const say = (lines: readonly string[]) => fill(random.pick(lines), spot, random)
  const { dueAt } = startClock(feedback2510, categoryOf(topic.category)!.complexity, createdAt, time)
  const limitMs = workMsBetween(createdAt, dueAt, calendar, hours)
  const steps: Step[] = []
  let at = after(createdAt, random.next() ** 2 * 6 * hourMs + 10 * minuteMs)
  const share = late ? 1.05 + random.next() * 0.4 : 0.15 + random.next() * 0.75
  const answerAt = Math.max(after(createdAt, limitMs * share), after(at, hourMs))

  if (topic.handOver && random.chance(0.12)) {
    steps.push({ kind: 'accepted', at })
    at = after(at, hourMs)
    steps.push({ kind: 'sentBack', at, note: topic.handOver, assignee: desk })
    at = after(at, 2 * hourMs)
    steps.push({ kind: 'transferred', at, note: '物业来办，请您盯着并答复', assignee: worker })
    at = after(at, hourMs)
  }
  steps.push({ kind: 'accepted', at })
  if (topic.question && random.chance(0.4)) {
    at = after(at, hourMs)
    steps.push({ kind: 'asked', at, note: topic.question.ask })
    at += random.int(20, 300) * minuteMs
    steps.push({ kind: 'askAnswered', at, note: topic.question.answer })
  }
  if (topic.progress.length > 0 && random.chance(0.7)) {
    at = after(at, random.next() * 0.4 * limitMs)
    if (at < answerAt) steps.push({ kind: 'progressed', at, note: say(topic.progress) })
  }
  at = Math.max(answerAt, after(at, hourMs / 2))
  steps.push({ kind: 'resolved', at, note: say(topic.replies) })
  return [...steps, ...afterAnswer(at, random)]
}

function afterAnswer(answeredAt: Instant, random: Random): Step[] {
  const comment = random.pick(comments)
  const rated = { kind: 'rated', at: answeredAt + random.int(1, 70) * hourMs } as const
  const note = comment === '' ? {} : { note: comment }
  const mood = random.next()
  if (mood < 0.56) return [{ ...rated, rating: 'satisfied', ...note }]
  if (mood < 0.66) return [{ ...rated, rating: 'fair' }]
  if (mood < 0.69) return [{ ...rated, rating: 'unsatisfied', note: '还是老样子，没解决' }]
  return []
}
