import { peopleActions } from '@shared/people/actions'
import type { Me, Role } from '@shared/people/person'
import { pushActions, type UnreachedRow } from '@shared/push/actions'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

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
  const [later, setLater] = useState<{ rows: readonly UnreachedRow[]; more: boolean } | null>(null)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page begins anew
  useEffect(() => setLater(null), [savedAt, scope])
  const rows = [...(first.value?.rows ?? []), ...(later?.rows ?? [])]

  const showMore = async () => {
    const before = rows.at(-1)?.at
    if (scope === null || before === undefined) return
    try {
      const page = await call(pushActions.unreached, { scope, before })
      setLater(earlier => ({ rows: [...(earlier?.rows ?? []), ...page.rows], more: page.more }))
    } catch {
      // The button stays; what is shown is not lost.
    }
  }
  return { me, scopes, scope, choose, first, rows, more: (later ?? first.value)?.more ?? false, showMore }
}
