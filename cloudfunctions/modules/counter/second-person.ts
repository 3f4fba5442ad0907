import { agreedForMs, type CounterLook, isLooked } from '@shared/campaigns/counter'
import type { CheckedClaim, counterActions } from '@shared/campaigns/counter-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { atOpenOutlet, atOutlet } from './at-outlet'
import { giftOf, presentChecked } from './checked.presenter'

const mostListed = 50

/** Whether the second person has been asked and still has time to answer. */
const isAsked = ({ second }: Pick<CounterLook, 'second'>, now: number): boolean =>
  second !== null && now < second.askedAt + agreedForMs

/** Asks for a second person. Asked already, it stays as it is. */
export async function askSecond(
  { outletId, claimId }: InputOf<typeof counterActions.askSecond>,
  ctx: Context,
): Promise<CheckedClaim> {
  const { person } = await atOpenOutlet(ctx, 'askSecond', outletId)
  const now = ctx.clock.now()
  const look = await ctx.db.transaction(async tx => {
    const known = await tx.get('counterLooks', claimId)
    if (!known || !isLooked(known, person._id, outletId, now)) throw new DomainError('LOOK_AGAIN')
    if (isAsked(known, now)) return known
    const asked: CounterLook = { ...known, second: { askedAt: now, agreedBy: null } }
    await tx.put('counterLooks', asked)
    return asked
  })
  const claim = await ctx.db.collection('claims').get(claimId)
  if (!claim) throw new DomainError('NOT_FOUND')
  return presentChecked(ctx, claim, look)
}

/** What waits for the caller to agree to. */
export async function listAsked(
  { outletId }: InputOf<typeof counterActions.asked>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.asked>> {
  const { person } = await atOutlet(ctx, 'asked', outletId)
  const { command } = ctx.db
  const now = ctx.clock.now()
  const looks = await ctx.db.collection('counterLooks').find({
    where: { outletId, at: command.gt(now - 2 * agreedForMs) },
    orderBy: [['at', 'desc']],
    limit: mostListed,
  })
  const open = looks.filter(
    each => isAsked(each, now) && each.second?.agreedBy === null && each.personId !== person._id,
  )
  const waiting = await Promise.all(
    open.map(async look => {
      const claim = await ctx.db.collection('claims').get(look._id)
      if (!claim || (claim.state !== 'held' && claim.state !== 'taking')) return []
      const { campaign, gift } = await giftOf(ctx, claim)
      const askedAt = look.second?.askedAt ?? look.at
      return [
        { claimId: look._id, campaignName: campaign.name, giftName: gift.name, askedByName: look.personName, askedAt },
      ]
    }),
  )
  return { waiting: waiting.flat() }
}

/** Agrees as the second person. */
export async function agreeAsSecond(
  { outletId, claimId }: InputOf<typeof counterActions.agree>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.agree>> {
  const { person } = await atOpenOutlet(ctx, 'agree', outletId)
  const now = ctx.clock.now()
  await ctx.db.transaction(async tx => {
    const look = await tx.get('counterLooks', claimId)
    if (!look?.second || look.outletId !== outletId || look.personId === person._id) throw new DomainError('NOT_FOUND')
    if (!isAsked(look, now)) throw new DomainError('LOOK_AGAIN')
    if (look.second.agreedBy) return
    const agreedBy = { personId: person._id, name: person.name, at: now }
    await tx.put('counterLooks', { ...look, second: { ...look.second, agreedBy } })
  })
  return {}
}
