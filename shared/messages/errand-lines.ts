import type { ErrandView } from '../cases/errand-view'
import type { Instant } from '../kernel/local-date'
import { sayInstant } from '../kernel/say-time'
import { errandWords as words } from './errand-words'

/** One line of the checklist or of the receipts: a name, small print, and a state in words. */
export interface ErrandLineWords {
  readonly id: string
  readonly name: string
  readonly detail: string | null
  readonly aside: string
}

/** Where each paper is now. */
export const errandLines = ({ materials }: ErrandView): readonly ErrandLineWords[] =>
  materials.map(({ id, name, hint, receiptNo, receivedAt, returnedAt, keptBecause }) => {
    const state = receivedAt === null ? 'missing' : returnedAt === null ? 'held' : 'returned'
    return {
      id: `material-${id}`,
      name,
      detail: receiptNo ? words.receipt(receiptNo) : hint,
      aside: keptBecause === null ? words.state[state] : words.kept(keptBecause),
    }
  })

/** The receipts, the newest first. */
export const receiptLines = ({ receipts }: ErrandView, now: Instant): readonly ErrandLineWords[] =>
  [...receipts].reverse().map(({ no, kind, at, byName, names }) => ({
    id: `receipt-${no}`,
    name: `${words.receipt(no)}：${names.join('、')}`,
    detail: words.by(byName, sayInstant(at, now)),
    aside: words.kinds[kind],
  }))
