import { revealWords as words } from '@shared/messages/reveal-words'
import { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import { revealActions } from '@shared/reveals/actions'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ListRow } from '@/components/list-row/list-row'
import { MorePart } from '@/components/more-part/more-part'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { RevealPage } from '@/features/reveals/reveal-page'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

/** The nodes that this person supervises. */
function supervisedScopes({ roles, scopeNames }: Me): readonly { readonly value: string; readonly label: string }[] {
  const codes = new Set(roles.filter(held => held.role === 'supervisor').map(held => held.scope))
  return [...codes].map(value => ({ value, label: scopeNames.find(each => each.scope === value)?.name ?? value }))
}

export default function StationRevealsPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const scopes = me.value ? supervisedScopes(me.value) : []
  const [chosen, choose] = useState<string | null>(null)
  const scope = chosen ?? scopes[0]?.value ?? null
  const list = useAnswer(revealActions.list, scope === null ? null : { scope })
  const pages = useLaterPages(list.value, `${scope} ${list.savedAt}`, after =>
    call(revealActions.list, { scope: scope ?? '', after }),
  )
  if (me.value && scope === null) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.notYours} />
      </Screen>
    )
  }
  const failure = me.value ? list.failure : me.failure
  const at = now()
  return (
    <RevealPage
      wide
      says={words.desk}
      first={{ value: list.value, failure }}
      pages={pages}
      notice={<OfflineNotice answer={list} />}
      failed={failure ? <CaseFailed failure={failure} onRetry={me.value ? list.reload : me.reload} /> : null}
      more={<MorePart id="reveals-more" pages={pages} label={words.more} />}
      choice={
        scopes.length > 1 ? (
          <ChoiceChips
            id="reveals-scope"
            label={words.desk.heading}
            choices={scopes}
            value={scope ?? ''}
            onChange={choose}
          />
        ) : null
      }
      rowOf={row => (
        <ListRow
          key={row.id}
          id={`reveal-${row.id}`}
          title={words.whose(row.byName, row.nameMasked, row.phoneMasked)}
          detail={words.reasonWhen(row.at, at, row.reason, row.caseNo)}
          onTap={() => openPage('workerCase', { id: row.caseId })}
        />
      )}
    />
  )
}
