import { maskNumbers } from '@shared/cases/mask'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { ArchivedCase, registerActions } from '@shared/registers/actions'
import type { Context } from '../../platform/context'
import { communityOf } from '../cases/case.hands'
import { placeInView } from './place-in-view'
import { unitOf } from './register.columns'
import { placeOf, type RegisteredCase, registerPage } from './register-cases'
import { endedAt, endedStatuses, viewOf } from './register-facts'
import { unitNames } from './unit-names'

const pageSize = 50

/** The archive of a place, or of one person's work there. */
export async function listArchive(
  { after, ...chosen }: InputOf<typeof registerActions.archive>,
  ctx: Context,
): Promise<OutputOf<typeof registerActions.archive>> {
  await placeInView(ctx, chosen.scope, 'archive')
  const ended = { status: ctx.db.command.in([...endedStatuses]) }
  const found = await registerPage(ctx, chosen, ended, after, pageSize + 1)
  const shown = found.slice(0, pageSize)
  const names = await unitNames(ctx, shown.map(communityOf))
  const last = shown.at(-1)
  return {
    cases: shown.map(each => presentArchived(each, names)),
    next: last && found.length > pageSize ? placeOf(last) : null,
  }
}

const presentArchived = (each: RegisteredCase, names: ReadonlyMap<string, string>): ArchivedCase => ({
  id: each._id,
  caseNo: each.caseNo,
  title: maskNumbers(each.title),
  status: each.status,
  createdAt: each.createdAt,
  endedAt: endedAt(each),
  doneBy: each.reply?.personName ?? each.assignee.name,
  unitName: unitOf(each, names),
  view: viewOf(each),
})
