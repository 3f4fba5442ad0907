import type { DeadlineView } from '@shared/cases/case-deadline'
import type { CaseStatus } from '@shared/cases/case-status'
import type { CaseDetail, PhotoView } from '@shared/cases/case-views'
import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate, sayDay, sayInstant } from '@shared/kernel/say-time'
import { caseWords } from '@shared/messages/cases'
import { sayTimeLeft } from '@shared/messages/deadline-words'

export interface Badge {
  readonly light: 'go' | 'soon' | 'late'
  readonly words: string
  /** Right of the badge: "早了 1 个工作日". */
  readonly aside: string | null
}

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

/** How a case ended without an answer; an archived one may be any. */
const endedWords: Partial<Record<CaseStatus, string>> = caseWords.ended

/** The first line about a case: answered in time or late; before the answer, the time that is left. */
export function badgeOf({ deadline, status }: { deadline: DeadlineView; status: CaseStatus }, now: Instant): Badge {
  const instead = endedWords[status] ?? (status === 'deciding' && deadline.answeredAt !== null && caseWords.submitted)
  if (instead) return { light: 'go', words: instead, aside: null }
  if (deadline.answeredAt === null) {
    return {
      light: lights[deadline.light],
      words: deadline.paused ? caseWords.waitingForYou : sayTimeLeft(deadline, now),
      aside: deadline.paused ? caseWords.paused : null,
    }
  }
  const early = deadline.workdaysEarly ?? 0
  const late = deadline.answeredAt > deadline.dueAt
  return {
    light: late ? 'late' : 'go',
    words: late ? caseWords.answeredLate : caseWords.answeredInTime,
    aside:
      early > 0
        ? caseWords.daysEarly(early)
        : early < 0
          ? caseWords.daysLate(-early)
          : late
            ? null
            : caseWords.onTheDay,
  }
}

export interface Refusal {
  readonly reason: string
  /** "赵明 · 11月23日（周一）10:20". */
  readonly by: string
  /** Until when it may be contested; null when it may not. */
  readonly contest: string | null
}

/** Why a case was refused; null for any other. */
export function refusalOf(detail: CaseDetail, now: Instant): Refusal | null {
  const rejected = detail.events.filter(event => event.kind === 'rejected').at(-1)
  if (detail.status !== 'rejected' || !rejected) return null
  const { reopenUntil, acts } = detail
  return {
    reason: rejected.note ?? '',
    by: caseWords.rejectedBy(rejected.actor.name, sayInstant(rejected.at, now)),
    contest:
      reopenUntil !== null && acts.includes('reopen')
        ? caseWords.contestUntil(sayDate(localDateOf(reopenUntil), localDateOf(now)))
        : null,
  }
}

export interface LabelledPhoto {
  readonly photo: PhotoView
  readonly label: string
}

const stageWords = {
  report: caseWords.photosReport,
  before: caseWords.photosBefore,
  during: caseWords.photosDuring,
  after: caseWords.photosAfter,
} as const

/** "处理前 · 全景" under a photo. */
export const labelPhoto = (photo: PhotoView): LabelledPhoto => {
  const shot = photo.shot === 'whole' ? caseWords.shotWhole : photo.shot === 'close' ? caseWords.shotClose : null
  return { photo, label: shot ? `${stageWords[photo.stage]} · ${shot}` : stageWords[photo.stage] }
}

/** Before beside after, as the reply shows them. */
export const handlingPhotos = (detail: CaseDetail): readonly LabelledPhoto[] =>
  (['before', 'during', 'after'] as const).flatMap(stage =>
    detail.photos.filter(photo => photo.stage === stage).map(labelPhoto),
  )

/** "桂花苑 3 号楼 2 单元 · 11月22日（周日）报的". */
export const reportedLine = (detail: CaseDetail, now: Instant): string =>
  caseWords.reportedAt(detail.place.label, sayDay(localDateOf(detail.createdAt), localDateOf(now)))

/** "11月26日（周四）16:20，期限是11月27日（周五）". */
export const replyLine = (detail: CaseDetail, now: Instant): string | null =>
  detail.reply &&
  caseWords.replyAt(sayInstant(detail.reply.at, now), sayDate(detail.deadline.dueOn as LocalDate, localDateOf(now)))

/** "12月11日（周五）前，都可以选“不满意”重新办"; null when there is no such day left. */
export const reopenLine = (detail: CaseDetail, now: Instant): string | null =>
  detail.reopenUntil !== null && detail.reopenUntil > now
    ? caseWords.rateUntil(sayDate(localDateOf(detail.reopenUntil), localDateOf(now)))
    : null
