import type { DeadlineView } from '../cases/case-deadline'
import { hourOf, type Instant, type LocalDate, localDateOf } from '../kernel/local-date'
import { sayDate, sayInstant } from '../kernel/say-time'

/**
 * How much time is left of a running deadline: "还剩 4 个工作日", "今天 18:00 到期", "已超期 1 个工作日". Working days are the
 * cloud's count; a copy kept on the device may be older than `now`, so what has passed meanwhile is said by the clock.
 */
export function sayTimeLeft(deadline: DeadlineView, now: Instant): string {
  if (now > deadline.dueAt) {
    return deadline.workdaysLeft < 0
      ? `已超期 ${-deadline.workdaysLeft} 个工作日`
      : `已超期，${sayInstant(deadline.dueAt, now)} 到期`
  }
  if (localDateOf(now) === deadline.dueOn) return `今天 ${hourOf(deadline.dueAt)} 到期`
  if (deadline.workdaysLeft > 0) return `还剩 ${deadline.workdaysLeft} 个工作日`
  return `${sayDate(deadline.dueOn as LocalDate, localDateOf(now))} ${hourOf(deadline.dueAt)} 到期`
}
