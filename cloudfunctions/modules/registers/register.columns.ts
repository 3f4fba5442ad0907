import { categoryOf } from '@shared/cases/categories'
import { maskNumbers } from '@shared/cases/mask'
import { hourOf, type Instant, localDateOf } from '@shared/kernel/local-date'
import { feedbackChannelWords, ratingWords } from '@shared/messages/event-words'
import { channelWords, registerHeads, registerWords, statusWords } from '@shared/messages/register-words'
import type { RegisterName } from '@shared/registers/actions'
import { communityOf } from '../cases/case.hands'
import type { RegisteredCase } from './register-cases'
import { doneAt, feedbacksOf, viewOf } from './register-facts'

/** A column of a register: its head, its width in characters, and what stands in it for a case. */
export interface Column {
  readonly head: string
  readonly width: number
  readonly of: (registered: RegisteredCase, names: ReadonlyMap<string, string>) => string
}

type ColumnName = keyof typeof registerHeads

/** `2026-11-23 09:41` in Beijing; nothing for what has not happened. */
const sayMoment = (at: Instant | null | undefined): string =>
  at == null ? '' : `${localDateOf(at)} ${hourOf(at).padStart(5, '0')}`

/** The desk that is responsible, or the community of the person who is. */
export const unitOf = (each: RegisteredCase, names: ReadonlyMap<string, string>): string =>
  each.assignee.kind === 'desk' ? each.assignee.name : (names.get(communityOf(each)) ?? communityOf(each))

const cells: Readonly<Record<ColumnName, Column['of']>> = {
  caseNo: each => each.caseNo,
  title: each => maskNumbers(each.title),
  channel: each => channelWords[each.channel],
  category: each => categoryOf(each.categoryId)?.name ?? each.categoryId,
  registeredAt: each => sayMoment(each.createdAt),
  unit: unitOf,
  doer: each => each.reply?.personName ?? each.assignee.name,
  firstResponder: each => each.firstResponder?.name ?? '',
  acceptedAt: each => sayMoment(each.events.find(event => event.kind === 'accepted')?.at),
  doneAt: each => sayMoment(doneAt(each)),
  result: each => (each.reply ? maskNumbers(each.reply.text) : statusWords[each.status]),
  inTime: ({ deadline }) =>
    deadline.answeredAt === null
      ? ''
      : deadline.answeredAt <= deadline.dueAt
        ? registerWords.inTime
        : registerWords.late,
  toldBy: each => [...new Set(feedbacksOf(each).map(({ channel }) => feedbackChannelWords[channel]))].join('、'),
  toldAt: each => sayMoment(feedbacksOf(each)[0]?.at),
  view: each => {
    const view = viewOf(each)
    return view ? ratingWords[view] : ''
  },
  verified: ({ verification }) =>
    verification === null ? '' : verification.passed ? registerWords.verified : registerWords.notVerified,
  status: each => statusWords[each.status],
}

const widths: Partial<Record<ColumnName, number>> = { title: 32, result: 48, caseNo: 18, unit: 20 }

const columnsNamed = (names: readonly ColumnName[]): readonly Column[] =>
  names.map(name => ({ head: registerHeads[name], width: widths[name] ?? 17, of: cells[name] }))

export const registerColumns: Readonly<Record<RegisterName, readonly Column[]>> = {
  feedback: columnsNamed(['caseNo', 'unit', 'doer', 'acceptedAt', 'doneAt', 'result', 'toldBy', 'toldAt', 'view']),
  archive: columnsNamed([
    'caseNo',
    'title',
    'channel',
    'category',
    'registeredAt',
    'unit',
    'firstResponder',
    'doer',
    'doneAt',
    'result',
    'inTime',
    'view',
    'verified',
    'status',
  ]),
}
