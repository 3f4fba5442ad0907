import { peopleActions } from '@shared/people/actions'
import type { Me, Role } from '@shared/people/person'
import { pushActions } from '@shared/push/actions'
import { useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const watching: readonly Role[] = ['admin', 'station']

/** The nodes whose messages this person may look after. */
function watchedScopes({ roles, scopeNames }: Me): readonly { readonly value: string; readonly label: string }[] {
  const codes = new Set(roles.filter(held => watching.includes(held.role)).map(held => held.scope))
  return [...codes].map(value => ({ value, label: scopeNames.find(each => each.scope === value)?.name ?? value }))
}

/** Who was not reached in a place, page by page. */
export function useUnreached() {
  const me = useAnswer(peopleActions.me, {}, 'me')
  const scopes = me.value ? watchedScopes(me.value) : []
  const [chosen, choose] = useState<string | null>(null)
  const scope = chosen ?? scopes[0]?.value ?? null
  const first = useAnswer(pushActions.unreached, scope === null ? null : { scope })
  const pages = useLaterPages(first.value, `${scope} ${first.savedAt}`, after =>
    call(pushActions.unreached, { scope: scope ?? '', after }),
  )
  return { me, scopes, scope, choose, first, pages }
}
