import { openStatuses } from '@shared/cases/case-status'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'
import { insertMissing } from '../inbox/insert-missing'
import { newMessage } from '../inbox/new-message'
import { changeContact } from '../push/push-contact'
import { endSessionsOf } from '../sign-in/end-sessions'
import { release } from './release'
import { revokeOpen } from './revoke-invitation'
import { type StaffScene, staffScene } from './staff-person'

/** More than lead or answer for one place. */
const mostLeaders = 100

/**
 * Somebody has left. The one write that sets `leftAt` takes every right away, for it is read with each call; what follows
 * (computers, codes, the word to the leader) may be repeated until it is done.
 */
export async function markLeft(
  { personId }: InputOf<typeof staffActions.markLeft>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.markLeft>> {
  const scene = await staffScene(ctx, 'markLeft', personId)
  const another = scene.staff.leftAt === null ? await anotherAdmin(ctx, scene.staff) : null
  const leftAt = ctx.clock.now()
  const left = await ctx.db.transaction(async tx => {
    const staff = await tx.get('people', personId)
    if (!staff || staff.leftAt !== null) return staff
    if (another !== null) await keepAdmin(tx, another)
    const gone: Person = { ...staff, leftAt }
    return release(tx, gone)
  })
  await endSessionsOf(ctx, personId)
  await changeContact(ctx, personId, contact => (contact.wecomId === null ? contact : { ...contact, wecomId: null }))
  await revokeOpen(ctx, { personId })
  await revokeOpen(ctx, { 'by.personId': personId })
  const openCases = await ctx.db.collection('cases').count({
    'assignee.id': personId,
    status: ctx.db.command.in([...openStatuses]),
  })
  if (openCases > 0) await tellLeaders(ctx, scene, left?.leftAt ?? leftAt)
  return { openCases }
}

/** Somebody who administers beside this one; null when this is no administrator. Without one nobody could let the next one in. */
async function anotherAdmin(ctx: Context, staff: Person): Promise<string | null> {
  if (!isAdmin(staff)) return null
  const admins = await ctx.db
    .collection('people')
    .find({ where: { 'roles.role': 'admin', leftAt: null }, fields: ['_id'], limit: 2 })
  const another = admins.find(each => each._id !== staff._id)
  if (!another) throw new DomainError('LAST_ADMIN')
  return another._id
}

/** Writes whoever is to stay, so that of two administrators who leave at the same moment the second finds the first gone. */
async function keepAdmin(tx: Transaction, personId: string): Promise<void> {
  const admin = await tx.get('people', personId)
  if (!admin || admin.leftAt !== null || !isAdmin(admin)) throw new DomainError('CHANGED_MEANWHILE')
  await tx.put('people', admin)
}

const isAdmin = ({ roles }: Person): boolean => roles.some(held => held.role === 'admin')

/** Who leads the place, else who answers at the desks of it and above: somebody has to give the work to others. */
async function tellLeaders(ctx: Context, { staff, caller, placeOf }: StaffScene, at: number): Promise<void> {
  const { orgPath } = placeOf(staff)
  const found = await ctx.db.collection('people').find({
    where: { 'roles.scope': ctx.db.command.in([...orgPath]), leftAt: null },
    fields: ['_id', 'roles'],
    limit: mostLeaders,
  })
  const holding = (role: 'leader' | 'station') =>
    found.filter(each => each.roles.some(held => held.role === role && orgPath.includes(held.scope)))
  const receivers = holding('leader').length > 0 ? holding('leader') : holding('station')
  const notice = {
    kind: 'handOver' as const,
    caseId: null,
    title: staff.name,
    actorName: caller.name,
    at,
    eventId: `left ${staff._id} ${at}`,
  }
  await insertMissing(
    ctx.db,
    receivers.map(each => newMessage(notice, { personId: each._id })),
  )
}
