import { caseActions } from '@shared/cases/actions'
import { entryWords as words } from '@shared/messages/quick-entry-words'
import { type ReactNode, useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { CategorySheet, categoryName } from '@/features/worker-entry/category-sheet'
import { EntryDone } from '@/features/worker-entry/entry-done'
import { type Categories, EntryForm } from '@/features/worker-entry/entry-form'
import { PlaceSheet } from '@/features/worker-entry/place-sheet'
import { useEntry } from '@/features/worker-entry/use-entry'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import { useOwnTerritory } from '@/platform/own-territory'
import { useFrame } from '@/platform/use-frame'

export default function QuickEntryPage() {
  useFrame()
  const categories = useAnswer(caseActions.categories, {}, 'categories')
  const unread = useInboxWatch()
  const tabs = <WorkerTabs current="workerQuickEntry" unread={unread} />
  if (categories.value) return <Entering categories={categories.value} tabs={tabs} />
  return (
    <Screen root fill={categories.failure !== null} foot={tabs}>
      {categories.failure ? (
        <CaseFailed failure={categories.failure} onRetry={categories.reload} />
      ) : (
        <Skeleton shape="form" words={words.loading} />
      )}
    </Screen>
  )
}

const isEntry = ({ action }: WaitingAct) => action === 'quickEntry'

function Entering({ categories, tabs }: { readonly categories: Categories; readonly tabs: ReactNode }) {
  const territory = useOwnTerritory()
  const entry = useEntry(territory.gridCode, categories.defaultCategoryId)
  const [layer, setLayer] = useState<'place' | 'category' | null>(null)
  const close = () => setLayer(null)
  const { draft, change, entered } = entry
  const categoryId = draft.categoryId ?? categories.defaultCategoryId

  if (entered) {
    return (
      <Screen root fill foot={tabs}>
        <EntryDone
          entered={entered}
          onSee={() => openPage('workerCase', { id: entered.caseId })}
          onAgain={entry.again}
        />
      </Screen>
    )
  }
  return (
    <Screen
      root
      notice={<WaitingPart of={isEntry} />}
      foot={
        <>
          <BottomBar>
            <Button
              id="entry-submit"
              grow
              kind="primary"
              label={words.submit}
              busy={entry.busy ? words.busy : !territory.known && words.loading}
              onTap={entry.submit}
            />
          </BottomBar>
          {tabs}
        </>
      }
      over={
        layer === 'place' ? (
          <PlaceSheet
            map={territory.map.value}
            ownGridCode={territory.gridCode}
            pin={draft.pin}
            label={draft.placeLabel}
            onChoose={(pin, placeLabel) => {
              change({ pin: pin ? [pin[0], pin[1]] : null, placeLabel })
              close()
            }}
            onClose={close}
          />
        ) : layer === 'category' ? (
          <CategorySheet
            categories={categories}
            value={categoryId}
            onChoose={chosen => {
              change({ categoryId: chosen })
              close()
            }}
            onClose={close}
          />
        ) : null
      }
    >
      <EntryForm
        entry={entry}
        ownGridName={territory.gridName}
        gridKnown={territory.known}
        categoryName={categoryName(categories, categoryId)}
        onPlace={() => setLayer('place')}
        onCategory={() => setLayer('category')}
      />
    </Screen>
  )
}
