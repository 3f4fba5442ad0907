import { staffWords as words } from '@shared/messages/access-words'
import { staffEditWords as editWords } from '@shared/messages/staff-edit-words'
import { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { MorePart } from '@/components/more-part/more-part'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { AddStaffSheet } from '@/features/station-people/add-staff-sheet'
import { StaffList } from '@/features/station-people/staff-list'
import { StaffSheet } from '@/features/station-people/staff-sheet'
import { adminScopes, staffScopes } from '@/features/station-people/staff-view'
import { useStaff } from '@/features/station-people/use-staff'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

export default function StationPeoplePage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  if (me.value) return <People me={me.value} />
  return (
    <Screen fill={me.failure !== null}>
      {me.failure ? (
        <CaseFailed failure={me.failure} onRetry={me.reload} />
      ) : (
        <Skeleton shape="cards" words={words.loading} />
      )}
    </Screen>
  )
}

function People({ me }: { readonly me: Me }) {
  const scopes = staffScopes(me)
  const [scope, setScope] = useState(scopes[0]?.value ?? null)
  const [opened, setOpened] = useState<string | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [isAdded, setAdded] = useState(false)
  const adminOf = adminScopes(me)
  const { first, pages } = useStaff(scope)
  const people = pages.rows
  useReturn(first.reload)
  const person = people.find(each => each.personId === opened)
  const { failure } = first
  if (scope === null || failure?.code === 'NOT_ALLOWED') {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.notYours} />
      </Screen>
    )
  }
  if (!first.value && failure) {
    return (
      <Screen fill>
        <CaseFailed failure={failure} onRetry={first.reload} />
      </Screen>
    )
  }
  const over = isAdding ? (
    <AddStaffSheet
      from={adminOf}
      onAdded={() => {
        setAdding(false)
        setAdded(true)
        first.reload()
      }}
      onClose={() => setAdding(false)}
    />
  ) : person ? (
    <StaffSheet
      key={person.personId}
      person={person}
      now={now()}
      adminOf={adminOf}
      onChanged={first.reload}
      onClose={() => setOpened(null)}
    />
  ) : null
  return (
    <Screen wide notice={<OfflineNotice answer={first} />} over={over}>
      {scopes.length > 1 ? (
        <ChoiceChips id="people-scope" label={words.scopes} choices={scopes} value={scope} onChange={setScope} />
      ) : null}
      {isAdded ? <Notice icon="check" title={editWords.added} /> : null}
      {first.value ? (
        <>
          <View>
            <View id="people-headline" className="title">
              {words.heading(people.length, pages.hasMore)}
            </View>
            <View className="muted">{first.value.scopeName}</View>
          </View>
          {adminOf.length > 0 ? (
            <Button id="staff-add" icon="person" label={editWords.add} onTap={() => setAdding(true)} />
          ) : null}
          <StaffList people={people} now={now()} onOpen={each => setOpened(each.personId)} />
        </>
      ) : (
        <Skeleton shape="cards" words={words.loading} />
      )}
      <MorePart id="people-more" pages={pages} label={words.more} />
    </Screen>
  )
}
