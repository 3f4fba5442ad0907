import { createHash } from 'node:crypto'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { AdminToken } from '@shared/people/admin-token'
import { bindStaff } from '@shared/people/bind-staff'
import type { Me, Person } from '@shared/people/person'
import type { signInActions } from '@shared/people/sign-in-actions'
import { isStaff } from '@shared/people/staff-rule'
import { spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'
import { territory } from '../grids/territory'
import { freeFormerIdentity } from '../people/known-resident'
import { presentMe } from '../people/people.presenter'
import { scopeNames } from '../people/scope-names'

export const adminTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

const mostGuesses = 5

/** Whether anybody real may administer here. People of the demo do not count: no deployment lets anybody be one. */
export const hasAdmin = async (db: Database): Promise<boolean> =>
  (await db.collection('people').count({ 'roles.role': 'admin', leftAt: null, demo: false })) > 0

/**
 * The caller becomes the administrator of everything, by the token that who deployed this has printed: once, in time and
 * only while there is no administrator.
 */
export async function becomeFirstAdmin(
  { token, name }: InputOf<typeof signInActions.firstAdmin>,
  ctx: Context,
): Promise<Me> {
  await spendAttempt(ctx, `admin ${ctx.caller}`, mostGuesses)
  const { person: resident } = await ctx.actor()
  const known = await ctx.db.collection('adminTokens').get('first')
  const isRepeated = known?.usedAt !== null && known?.hash === adminTokenHash(token) && resident !== null
  if (isRepeated && resident._id === adminIdOf(known)) return presentMe(resident, await scopeNames(ctx, resident.roles))
  if (resident && isStaff(resident)) throw new DomainError('ALREADY_STAFF')
  if (await hasAdmin(ctx.db)) throw new DomainError('ADMIN_TOKEN_REFUSED')
  if (!resident) await freeFormerIdentity(ctx)
  const { topCode } = await territory(ctx)
  const admin = await ctx.db.transaction(async tx => {
    const stored = await tx.get('adminTokens', 'first')
    if (!isGood(stored, token, ctx.clock.now())) return null
    const current = resident && (await tx.get('people', resident._id))
    const bound = bindStaff(newAdmin(adminIdOf(stored), name, topCode), current, ctx.caller)
    if (bound.resident) await tx.put('people', bound.resident)
    await tx.create('people', bound.staff)
    await tx.put('adminTokens', { ...stored, usedAt: ctx.clock.now() })
    return bound.staff
  })
  if (!admin) throw new DomainError('ADMIN_TOKEN_REFUSED')
  return presentMe(admin, await scopeNames(ctx, admin.roles))
}

/** One token makes one person. */
const adminIdOf = ({ hash }: AdminToken): string => `admin-${hash.slice(0, 16)}`

const isGood = (stored: AdminToken | null, token: string, now: number): stored is AdminToken =>
  stored !== null && stored.usedAt === null && stored.expiresAt > now && stored.hash === adminTokenHash(token)

const newAdmin = (_id: string, name: string, scope: string): Person => ({
  _id,
  identities: [],
  name,
  gender: null,
  phone: null,
  photoFileId: null,
  roles: [{ role: 'admin', scope }],
  leaves: [],
  consents: [],
  leftAt: null,
  demo: false,
})
