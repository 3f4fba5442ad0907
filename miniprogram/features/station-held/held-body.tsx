import type { DomainError } from '@shared/kernel/errors'
import { heldPageWords as words } from '@shared/messages/held-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { MorePart } from '@/components/more-part/more-part'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { HeldCard } from './held-card'
import { lookScopes } from './look-scopes'
import { useHeld } from './use-held'
import './station-held.css'

export interface HeldBodyProps {
  readonly me: Me
  readonly scope: string
  /** Changes when something has come that may have to be looked at. */
  readonly news: number
  readonly onScope: (scope: string) => void
  /** What to show when the list cannot be had. */
  readonly failed: (failure: DomainError, retry: () => void) => ReactNode
}

/** Words and photos that wait for the station, the case that is due first on top. */
export function HeldBody({ me, scope, news, onScope, failed }: HeldBodyProps) {
  const { first, pages } = useHeld(scope)
  const cases = pages.rows
  // Something may have been decided on the page above.
  useDidShow(first.reload)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again for news only
  useEffect(() => {
    if (news > 0) first.reload()
  }, [news])
  const scopes = lookScopes(me)
  return (
    <>
      <View>
        <View id="held-headline" className="title">
          {words.heading(cases.length)}
        </View>
        <View className="muted">{words.text}</View>
      </View>
      {scopes.length > 1 ? (
        <ChoiceChips
          id="held-scope"
          label={words.scopes}
          choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
          value={scope}
          onChange={onScope}
        />
      ) : null}
      {!first.value && first.failure ? failed(first.failure, first.reload) : null}
      {!first.value && !first.failure ? <Skeleton shape="cards" words={words.loading} /> : null}
      {first.value && cases.length === 0 ? <StateView kind="empty" title={words.empty} text={words.emptyWhy} /> : null}
      <View className="station-held">
        {cases.map(held => (
          <HeldCard key={`${held.card.id} ${held.revision}`} held={held} now={now()} onDecided={first.reload} />
        ))}
      </View>
      <MorePart id="held-more" pages={pages} label={words.more} />
    </>
  )
}
