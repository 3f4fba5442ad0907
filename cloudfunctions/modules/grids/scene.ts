import { DomainError } from '@shared/kernel/errors'
import { parseScene } from '@shared/kernel/scene-code'
import type { Context } from '../../platform/context'
import type { Secrets } from '../../platform/secrets'

/** The one key so far; posters name it, so that a later one can be added while these still hang. */
export const sceneKeyVersion = '1'

export const sceneHmac =
  (secrets: Secrets) =>
  (text: string, keyVersion: string): string | null =>
    keyVersion === sceneKeyVersion ? secrets.tag('sceneCode', text) : null

/**
 * The grid that a printed code stands for. A code of ours that the register does not know counts as revoked; one with
 * a purpose of a later release asks for an update. One read.
 */
export async function targetOfScene(ctx: Context, scene: string): Promise<string> {
  const { purpose, id } = parseScene(scene, sceneHmac(ctx.secrets))
  if (purpose !== 'grid') throw new DomainError('SCENE_UNKNOWN_VERSION')
  const printed = await ctx.db.collection('codes').get(id)
  if (!printed || printed.revokedAt !== null) throw new DomainError('SCENE_REVOKED')
  return printed.target
}
