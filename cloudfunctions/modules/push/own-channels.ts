import type { InputOf } from '@shared/kernel/contract'
import type { OwnChannels, OwnPush, pushActions } from '@shared/push/actions'
import type { Push, PushContact } from '@shared/push/push'
import type { PushTemplate } from '@shared/push/push-template'
import type { Context } from '../../platform/context'
import { ownContact, ownContactId } from './own-contact'
import { changeContact, oncePerRequest } from './push-contact'
import { pushMeans } from './push-means'

const shownPushes = 10

export const ownChannels = async (_input: object, ctx: Context): Promise<OwnChannels> =>
  presentChannels(ctx, await ownContact(ctx))

/** What the phone says about 用工关系. Only WeChat knows for sure: a message that it refuses with 40256 corrects this. */
export async function bindEmployee(
  { requestId, state }: InputOf<typeof pushActions.bind>,
  ctx: Context,
): Promise<OwnChannels> {
  const bound = { state, at: ctx.clock.now() }
  const change = oncePerRequest(requestId, (contact: PushContact) => ({ ...contact, employee: bound }))
  return presentChannels(ctx, await changeContact(ctx, await ownContactId(ctx), change))
}

async function presentChannels(ctx: Context, contact: PushContact): Promise<OwnChannels> {
  const [{ channels, templateIds }, pushes] = await Promise.all([
    pushMeans(ctx),
    ctx.db.collection('pushes').find({
      where: { personId: contact._id },
      orderBy: [['at', 'desc']],
      limit: shownPushes,
    }),
  ])
  return {
    employee: contact.employee,
    employeeTemplateIds: Object.values(templateIds.employee),
    wecom: contact.wecomId !== null && channels.some(each => each.kind === 'wecom'),
    quotas: Object.entries(contact.quotas).map(([template, { left }]) => ({
      template: template as PushTemplate,
      left,
    })),
    pushes: pushes.map(presentPush),
  }
}

export const presentPush = ({ _id, kind, at, state, why, receipts }: Push): OwnPush => ({
  id: _id,
  kind,
  at,
  state,
  why,
  receipts: [...receipts],
})
