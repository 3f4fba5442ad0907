import { workMapWords as words } from '@shared/messages/worker'
import { useState } from 'react'
import { Heading } from '@/components/heading/heading'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { GridDuty } from '@/features/worker-map/grid-duty'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { useOwnTerritory } from '@/platform/own-territory'
import { useFrame } from '@/platform/use-frame'

export default function WorkerMapPage() {
  useFrame()
  const { gridCode, map, failure, reload } = useOwnTerritory()
  const [chosen, setChosen] = useState<string | null>(null)
  const unread = useInboxWatch()
  const tabs = <WorkerTabs current="workerMap" unread={unread} />
  const selected = chosen ?? gridCode

  if (!map.value) {
    return (
      <Screen root fill={failure !== null} foot={tabs}>
        {failure ? (
          <CaseFailed failure={failure} onRetry={reload} />
        ) : (
          <Skeleton shape="landing" words={words.loading} />
        )}
      </Screen>
    )
  }
  return (
    <Screen root foot={tabs}>
      <Heading title={words.heading(map.value.node.name)} text={words.hint} />
      <TerritoryMap
        areas={map.value.areas}
        bounds={map.value.bounds}
        selected={selected}
        height={360}
        onPick={(_, area) => setChosen(area?.code ?? null)}
      />
      {selected && map.value.areas.some(area => area.isGrid && area.code === selected) ? (
        <GridDuty gridCode={selected} own={selected === gridCode} />
      ) : null}
    </Screen>
  )
}
