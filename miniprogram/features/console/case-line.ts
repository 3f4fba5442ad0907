import type { CaseAct } from '@shared/cases/case-act'
import type { TableCase } from '@shared/figures/case-table'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { deskWords } from '@shared/messages/desk-words'
import { holdWords } from '@shared/messages/figure-words'
import { statusWords } from '@shared/messages/register-words'
import { supervisionWords } from '@shared/messages/supervision-words'
import { actWords } from '@shared/messages/worker'

/** A case as a row of the console's tables. */
export interface ConsoleLine {
  readonly id: string
  readonly light: 'go' | 'soon' | 'late'
  readonly lightWords: string
  readonly urgent: boolean
  readonly title: string
  readonly place: string
  readonly who: string
  /** Where it is stuck; how it ended when it is not open. */
  readonly held: string
  /** What helps now and may be done. */
  readonly act: CaseAct | null
  readonly actWords: string
}

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

export function consoleLine(current: TableCase, now: Instant): ConsoleLine {
  const { deadline, held } = current
  const paused = deadline.paused && deadline.answeredAt === null
  const act = current.acts[0] ?? null
  return {
    id: current.id,
    light: paused ? 'go' : lights[deadline.light],
    lightWords: paused
      ? deskWords.paused
      : deadline.answeredAt === null
        ? sayTimeLeft(deadline, now)
        : deskWords.answered(sayDay(localDateOf(deadline.answeredAt), localDateOf(now))),
    urgent: current.urgent,
    title: current.title,
    place: current.placeName,
    who: current.assignee.name,
    held: held ? holdWords[held.hold](held.by) : statusWords[current.status],
    act,
    actWords: sayAct(current, act),
  }
}

/** An order beside one that nobody answered is another one. */
function sayAct({ supervision }: TableCase, act: CaseAct | null): string {
  if (act === 'supervise' && supervision?.state === 'awaitsReply') return supervisionWords.again
  return (act && actWords[act]?.label) ?? words.look
}
