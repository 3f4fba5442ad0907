import { type DeskListName, deskListName } from '@shared/cases/desk-lists'
import { deskWords } from '@shared/messages/desk-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ListRow } from '@/components/list-row/list-row'
import { openPage } from '@/platform/navigation'
import { DeskCases } from './desk-cases'
import { waitingFor } from './desk-view'
import { deskScopes, entriesOf } from './entries'
import { useDesk } from './use-desk'
import './station-desk.css'

export interface DeskBodyProps {
  readonly me: Me
  /** The place it opens with, when the person has more than one. */
  readonly first: string | undefined
}

/** What waits at the person's desk, and the way to its other pages; on a desk's screen side by side. */
export function DeskBody({ me, first }: DeskBodyProps) {
  const scopes = deskScopes(me)
  const [scope, setScope] = useState((scopes.find(each => each.code === first) ?? scopes[0])?.code ?? null)
  return (
    <View className="station-desk">
      {scope === null ? <DeskMenu me={me} /> : <DeskLists key={scope} me={me} scope={scope} onScope={setScope} />}
    </View>
  )
}

interface DeskListsProps {
  readonly me: Me
  readonly scope: string
  readonly onScope: (scope: string) => void
}

function DeskLists({ me, scope, onScope }: DeskListsProps) {
  const [chosen, setChosen] = useState<DeskListName | null>(null)
  const desk = useDesk(scope, chosen)
  const { list } = desk
  // Something may have been done on the page above.
  useDidShow(desk.reload)
  const scopes = deskScopes(me)
  const countOf = (name: DeskListName) => desk.counts.value?.counts.find(each => each.list === name)?.count
  const counts = desk.counts.value?.counts
  return (
    <>
      <View className="station-desk__side">
        <View>
          <View id="desk-name" className="title">
            {desk.counts.value?.name ?? scopes.find(each => each.code === scope)?.name ?? ''}
          </View>
          {counts ? <View className="muted">{deskWords.waiting(waitingFor(counts))}</View> : null}
        </View>
        {scopes.length > 1 ? (
          <ChoiceChips
            id="desk-scope"
            label={deskWords.scopes}
            choices={scopes.map(({ code, name }) => ({ value: code, label: name }))}
            value={scope}
            onChange={onScope}
          />
        ) : null}
        <ChoiceChips
          id="desk-list"
          label={deskWords.lists}
          choices={deskListName.options.map(name => ({
            value: name,
            label: `${deskWords.names[name]} ${countOf(name) ?? ''}`.trim(),
          }))}
          value={list}
          onChange={setChosen}
        />
      </View>
      <View className="station-desk__main">
        <View className="section">
          {deskWords.names[list]}
          <View className="section__note">{deskWords.why[list]}</View>
        </View>
        <DeskCases desk={desk} />
      </View>
      <DeskMenu me={me} />
    </>
  )
}

function DeskMenu({ me }: { readonly me: Me }) {
  const entries = entriesOf(me)
  if (entries.length === 0) return null
  return (
    <View className="station-desk__menu">
      <View className="section">{deskWords.menu}</View>
      <Card list>
        {entries.map(({ route, title, detail, icon }) => (
          <ListRow
            key={route}
            id={`desk-entry-${route}`}
            icon={icon}
            title={title}
            detail={detail}
            onTap={() => openPage(route)}
          />
        ))}
      </Card>
    </View>
  )
}
