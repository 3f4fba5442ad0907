import type { CaseDetail } from '@shared/cases/case-views'
import { maskNumbers } from '@shared/cases/mask'
import { hourOf, type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { caseFileWords as words } from '@shared/messages/desk-words'
import { feedbackChannelWords, ratingWords, sayEvent } from '@shared/messages/event-words'
import { channelWords, statusWords } from '@shared/messages/register-words'

export interface FileFact {
  readonly name: string
  readonly value: string
}

/** `2026年11月23日 9:41`: a paper is read long after, so every date has its year. */
export const sayOnPaper = (at: Instant): string => `${dayOnPaper(localDateOf(at))} ${hourOf(at)}`

function dayOnPaper(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The head of a case file; the reporter only as staff may read them before they need more. */
export function fileFacts(detail: CaseDetail): readonly FileFact[] {
  const { category, place, grid, reporter, deadline, responsible, firstResponderName } = detail
  const named = [reporter.nameMasked, reporter.phoneMasked].filter(Boolean).join(' ')
  const unnamed = detail.channel === 'found' ? words.foundByStaff : words.leftNoName
  const facts: readonly (readonly [string, string | null])[] = [
    [words.number, detail.caseNo],
    [words.status, statusWords[detail.status]],
    [words.category, [category.parentName, category.name].filter(Boolean).join(' · ')],
    [words.from, channelWords[detail.channel]],
    [words.place, place.label],
    [words.grid, grid && `${grid.communityName} · ${grid.name}`],
    [words.reporter, reporter.anonymous ? words.anonymous : named || unnamed],
    [words.registered, sayOnPaper(detail.createdAt)],
    [words.due, dayOnPaper(deadline.dueOn as LocalDate)],
    [words.firstResponder, firstResponderName],
    [words.responsible, responsible.name],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** What became of it: the answer, how it was told, what was checked. */
export function fileResults({ reply, feedback, rating, verification }: CaseDetail): readonly FileFact[] {
  const view = rating?.value ?? feedback?.view
  return [
    ...(reply
      ? [{ name: words.reply, value: `${maskNumbers(reply.text)}（${reply.byName}，${sayOnPaper(reply.at)}）` }]
      : []),
    ...(feedback
      ? [
          {
            name: words.feedback,
            value: words.feedbackSaid(feedback.byName, feedbackChannelWords[feedback.channel], sayOnPaper(feedback.at)),
          },
        ]
      : []),
    ...(view ? [{ name: words.view, value: ratingWords[view] }] : []),
    ...(verification
      ? [
          {
            name: words.verification,
            value: [
              words.verified(verification.byName, verification.passed, sayOnPaper(verification.at)),
              verification.note && maskNumbers(verification.note),
            ]
              .filter(Boolean)
              .join('。'),
          },
        ]
      : []),
  ]
}

export interface FileLine {
  readonly id: string
  readonly when: string
  readonly what: string
  readonly words: string | null
}

/** The whole timeline, from the beginning, as a paper is read. */
export const fileLines = ({ events }: CaseDetail): readonly FileLine[] =>
  events.map(event => {
    const { who, did, said, reason } = sayEvent(event, 'staff')
    return {
      id: event.id,
      when: sayOnPaper(event.at),
      what: `${who} ${did}`,
      words: maskNumbers(said ?? reason ?? '') || null,
    }
  })
