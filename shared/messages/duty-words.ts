import type { Duty } from '../grids/grid'
import { hourOf, type Instant, localDateOf } from '../kernel/local-date'
import { sayInstant } from '../kernel/say-time'
import { terms } from './terms'

export interface DutyWords {
  /** Somebody is there right now. */
  readonly onDuty: boolean
  /** "正在值班，到 18:00", "今天休息，明天 9:00 上班". */
  readonly now: string
  /** "王芳请假，陈晓代班": only when somebody stands in. */
  readonly cover: string | null
}

/** Hours from which "already gone home" is truer than "off today"; the contract does not tell a day off from an evening. */
const eveningHour = 18

/** Who is there now, and when next. Never promises an hour that the function did not give. */
export const sayDuty = (duty: Duty, now: Instant): DutyWords => ({
  onDuty: duty.onDutyUntil !== null,
  now: duty.onDutyUntil !== null ? `正在值班，到 ${duty.onDutyUntil}` : offDuty(duty.nextOnDutyAt, now),
  cover: sayCover(duty),
})

function offDuty(nextAt: Instant | null, now: Instant): string {
  if (nextAt === null) return '现在不在班上'
  if (localDateOf(nextAt) === localDateOf(now)) return `现在休息，${sayInstant(nextAt, now)} 上班`
  const off = Number(hourOf(now).split(':')[0]) >= eveningHour ? '已经下班' : '今天休息'
  return `${off}，${sayInstant(nextAt, now)} 上班`
}

function sayCover(duty: Duty): string | null {
  const absent = duty.coversFor
  switch (duty.reason) {
    case 'deputyCoversLeave':
      return `${absent ?? ''}请假，${duty.person?.name ?? ''}代班`
    case 'leaderCoversLeave':
      return `${absent ?? ''}请假，${terms.leader}${duty.person?.name ?? ''}代班`
    case 'leaderNoOwner':
      return `这里还没有${terms.worker}，由${terms.leader}负责`
    case 'deskNoTeam':
      return absent ? `${absent}请假，由${duty.desk?.name ?? terms.desk}负责` : `这里还没有${terms.worker}`
    case 'owner':
    case 'deskOutside':
      return null
  }
}
