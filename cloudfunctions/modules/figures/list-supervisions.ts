import { type CaseStatus, caseStatuses } from '@shared/cases/case-status'
import { canHappen } from '@shared/cases/transitions'
import type { figureActions, SupervisionState } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { keysetPage, type OrderedCases, wholeList } from './keyset-page'
import { type PlaceInFigures, placeInFigures } from './place-in-figures'
import { presentTable } from './table-case.presenter'

const pageSize = 30
/** Where an order can still be settled: anywhere but in the archive. */
const answerable: readonly CaseStatus[] = caseStatuses.filter(status => canHappen('supervisionAccepted', status))

/** Cases with a 督办 order in a state: the reply that was due first leads, of settled ones the last. */
export async function listSupervisions(
  { scope, state, after }: InputOf<typeof figureActions.supervisions>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.supervisions>> {
  const place = await placeInFigures(ctx, scope, 'supervisions')
  const countOf = (each: SupervisionState) => ctx.db.collection('cases').count(wholeList(listOf(ctx, place, each)))
  const [awaitsReply, lateReply, awaitsVerdict, page] = await Promise.all([
    countOf('awaitsReply'),
    countOf('lateReply'),
    countOf('awaitsVerdict'),
    keysetPage(ctx, listOf(ctx, place, state), after, pageSize),
  ])
  const rows = await presentTable(ctx, page.cases)
  return {
    place: place.shown,
    at: ctx.clock.now(),
    counts: { awaitsReply, lateReply, awaitsVerdict },
    cases: page.cases.flatMap(({ supervision }, index) => {
      const row = rows[index]
      return supervision && row ? [{ case: row, supervision }] : []
    }),
    next: page.next,
  }
}

/** Each is served by the index of the orders in a place. */
function listOf({ db, clock }: Context, { where }: PlaceInFigures, state: SupervisionState): OrderedCases {
  const { gt, lt } = db.command
  if (state === 'settled') {
    return { where, by: 'supervision.acceptedAt', direction: 'desc', narrowed: [gt(0)] }
  }
  const open: Where = { ...where, 'supervision.acceptedAt': null, status: db.command.in([...answerable]) }
  const asked: Where = state === 'awaitsVerdict' ? { 'supervision.reply.at': gt(0) } : { 'supervision.reply': null }
  return {
    where: { ...open, ...asked },
    by: 'supervision.replyBy',
    direction: 'asc',
    narrowed: state === 'lateReply' ? [gt(0), lt(clock.now())] : [gt(0)],
  }
}
