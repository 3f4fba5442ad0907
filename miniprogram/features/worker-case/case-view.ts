import type { CaseAct } from '@shared/cases/case-act'
import type { PhotoShot, PhotoStage } from '@shared/cases/case-photo'
import type { CaseDetail } from '@shared/cases/case-views'
import { diffDays, hourOf, type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDay, sayInstant, sayWeekday } from '@shared/kernel/say-time'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { type LeafWords, leafOf } from '@shared/messages/promise-words'
import { terms } from '@shared/messages/terms'
import { photoCaption, workCaseWords as words } from '@shared/messages/worker'
import { veilOf } from '@/platform/veil'
import { type MoreAct, moreActs } from './more-acts'

export interface PromiseView {
  readonly leaf: LeafWords
  readonly lines: readonly string[]
  readonly light: 'go' | 'soon' | 'late'
  readonly lightWords: string
}

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

/** The reporter as the worker may name them; what staff entered has none. */
export function reporterName({ reporter, channel }: CaseDetail): string {
  if (reporter.nameMasked) return reporter.nameMasked
  if (channel === 'found' || channel === 'inPerson') return words.channels[channel]
  return reporter.anonymous ? words.anonymous : words.reporter
}

/** What was promised, to whom, and how it stands. */
export function promiseOf(detail: CaseDetail, now: Instant): PromiseView {
  const { deadline, reply, responsible } = detail
  const leaf = leafOf(deadline.dueOn as LocalDate)
  const ended = howEnded(detail)
  if (ended)
    return {
      leaf,
      lines: [ended, sayInstant(deadline.answeredAt ?? now, now)],
      light: 'go',
      lightWords: words.noMoreToDo,
    }
  if (detail.status === 'deciding' && deadline.answeredAt !== null) {
    const lines = [
      words.submittedTo(detail.decision?.deskName ?? responsible.name),
      sayInstant(deadline.answeredAt, now),
    ]
    return { leaf, lines, light: 'go', lightWords: words.waitsForDecision }
  }
  if (deadline.answeredAt !== null) {
    return {
      leaf,
      lines: [words.answered(reply?.byName ?? responsible.name), sayInstant(deadline.answeredAt, now)],
      light: deadline.answeredAt > deadline.dueAt ? 'late' : 'go',
      lightWords: howEarly(deadline.workdaysEarly ?? 0, deadline.answeredAt > deadline.dueAt),
    }
  }
  return {
    leaf,
    lines: promiseLines(detail, sayDue(deadline.dueAt, now)),
    light: deadline.paused ? 'go' : lights[deadline.light],
    lightWords: deadline.paused ? words.paused : sayTimeLeft(deadline, now),
  }
}

/** How a case ended that was never answered. */
function howEnded({ status }: CaseDetail): string | null {
  return status === 'withdrawn' || status === 'rejected' || status === 'merged' ? words.ended[status] : null
}

function promiseLines(detail: CaseDetail, when: string): readonly string[] {
  if (detail.channel === 'found') return [words.channels.found, words.doneByThen(when)]
  const name = detail.channel === 'inPerson' ? terms.resident : reporterName(detail)
  const promised = isMine(detail) ? words.promised(name) : words.promisedBy(detail.responsible.name, name)
  return [promised, words.byThen(when)]
}

const howEarly = (days: number, late: boolean): string =>
  late ? words.answeredLate(Math.max(1, -days)) : days > 0 ? words.answeredEarly(days) : words.answeredOnDay

/** "今天 18:00", "周四 18:00" within a week, else with the date. */
export function sayDue(dueAt: Instant, now: Instant): string {
  const [day, today] = [localDateOf(dueAt), localDateOf(now)]
  const ahead = diffDays(today, day)
  if (ahead > 1 && ahead < 7) return `${sayWeekday(day)} ${hourOf(dueAt)}`
  return ahead === 0 || ahead === 1 ? `${sayDay(day, today)} ${hourOf(dueAt)}` : sayInstant(dueAt, now)
}

/** The viewer answers for the case: only then may it be taken, decided or answered. */
const isMine = ({ acts, status }: CaseDetail): boolean =>
  acts.includes('accept') ||
  acts.includes('resolve') ||
  acts.includes('decide') ||
  (status === 'telling' && acts.includes('tell'))

/** Whom the routing reason speaks of: it chose the first one, and stays true when the case has moved on. */
export function whyHeading(detail: CaseDetail): string {
  const { route, responsible } = detail
  const first = route.personName ?? route.deskName
  if (first !== null && first !== responsible.name) return words.whyFirst(first)
  return isMine(detail) ? words.why : words.whyOther(responsible.name)
}

/** The title is made of the first words of the text; they are not shown twice. */
export const restOfText = (title: string, text: string): string =>
  text.startsWith(title) ? text.slice(title.length).replace(/^[\s，。！？；,.!?;]+/, '') : text

export interface BarView {
  /** The one next step. */
  readonly main: CaseAct | null
  readonly side: readonly CaseAct[]
  readonly more: readonly MoreAct[]
}

/** The next step is the first of these that is possible; telling it once more is no step when feedback is recorded. */
const mainActs: readonly CaseAct[] = ['reopenFor', 'accept', 'decide', 'resolve', 'tell', 'verify', 'progress']
const sideActs: readonly CaseAct[] = ['transfer', 'ask', 'supervise']
const resolveToo: MoreAct = { act: 'resolve', icon: 'check' }

/** What the bottom bar offers: nothing that the function would refuse. */
export function barOf({ acts, feedback }: Pick<CaseDetail, 'acts' | 'feedback'>): BarView {
  const may = (act: CaseAct) => acts.includes(act)
  const main = mainActs.find(act => may(act) && (act !== 'tell' || feedback === null)) ?? null
  const side = sideActs.filter(may)
  const more = moreActs.filter(row => may(row.act) && row.act !== main && !side.includes(row.act))
  // A case that cannot be accepted twice may still be answered without more ado: the second step waits under "more".
  return { main, side, more: main === 'accept' && may('resolve') ? [...more, resolveToo] : more }
}

const expected: readonly (readonly [PhotoStage, PhotoShot])[] = [
  ['before', 'whole'],
  ['before', 'close'],
  ['after', 'whole'],
  ['after', 'close'],
]
const stageOrder: readonly PhotoStage[] = ['report', 'before', 'during', 'after']

/** Photos in the order of the work, and the expected ones that are still missing. */
export function photoSets({ photos, acts }: Pick<CaseDetail, 'photos' | 'acts'>) {
  const sorted = [...photos].sort((a, b) => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage))
  const missing = expected
    .filter(([stage, shot]) => !photos.some(photo => photo.stage === stage && photo.shot === shot))
    .map(([stage, shot]) => ({ id: `${stage}-${shot}`, stage, shot, caption: photoCaption(stage, shot) }))
  return {
    photos: sorted.map(({ id, url, stage, shot, held }) => ({
      id,
      url,
      veil: veilOf({ url, held }),
      caption: photoCaption(stage, shot),
    })),
    slots: acts.includes('addPhotos') ? missing : [],
  }
}
