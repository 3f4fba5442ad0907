import type { ActionParams, ActionResult } from '../documents/actions'
import { invalidParam } from '../errors'
import type { Sessions } from './sessions'

/** `auth.getUserInfoForAdmin`: what is known of a user by uid. */
export function userActions(sessions: Sessions): Record<string, (params: ActionParams) => ActionResult> {
  return {
    'auth.getUserInfoForAdmin': ({ uuid, platform }) => {
      if (platform !== undefined) throw invalidParam('users are only known by uid')
      const user = typeof uuid === 'string' ? sessions.user(uuid) : undefined
      if (!user) throw invalidParam('user not exists')
      const isAnonymous = user.kind === 'anonymous'
      return { data: { uid: user.uid, customUserId: user.customUserId ?? '', isAnonymous } }
    },
  }
}
