import { blockWords as words } from '@shared/messages/limit-words'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { MorePart } from '@/components/more-part/more-part'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { BlockCard } from '@/features/station-blocks/block-card'
import { blockScopes } from '@/features/station-blocks/block-scopes'
import { type BlockList, useBlocks } from '@/features/station-blocks/use-blocks'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

export default function StationBlocksPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const [list, setList] = useState<BlockList>('blocks')
  const [chosen, setChosen] = useState<string | null>(null)
  const scopes = me.value ? blockScopes(me.value) : []
  const scope = chosen ?? scopes[0]?.code ?? null
  const { first, pages } = useBlocks(scope, list)
  const blocks = pages.rows
  const failure = me.failure ?? first.failure
  const retry = () => {
    me.reload()
    first.reload()
  }

  if (me.value && scopes.length === 0) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.notYours} />
      </Screen>
    )
  }
  if (failure && !first.value) {
    return (
      <Screen fill>
        <CaseFailed failure={failure} onRetry={retry} />
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={first} />}>
      <View className="title">{words.entry}</View>
      {scopes.length > 1 ? (
        <ChoiceChips
          id="blocks-scope"
          label={words.entry}
          choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
          value={scope}
          onChange={setChosen}
        />
      ) : null}
      <ChoiceChips
        id="blocks-list"
        label={words.list}
        choices={[
          { value: 'blocks', label: words.blocks },
          { value: 'appeals', label: words.appeals },
        ]}
        value={list}
        onChange={setList}
      />
      {first.value ? null : <Skeleton shape="cards" words={words.loading} />}
      {first.value && blocks.length === 0 ? (
        <StateView
          kind="empty"
          title={list === 'blocks' ? words.noBlocks : words.noAppeals}
          text={list === 'blocks' ? words.noBlocksWhy : words.noAppealsWhy}
        />
      ) : null}
      {blocks.map(block => (
        <BlockCard key={block.id} block={block} onChanged={first.reload} />
      ))}
      <MorePart id="blocks-more" pages={pages} label={words.more} />
    </Screen>
  )
}
