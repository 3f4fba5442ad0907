import type { DeadlineView } from '@shared/cases/case-deadline'
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

/** The first line about a case: answered in time or late; before the answer, the time that is left. */
export function badgeOf(deadline: DeadlineView, now: Instant): Badge {
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
