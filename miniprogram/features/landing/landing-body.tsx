import type { Landing } from '@shared/grids/actions'
import { landingWords } from '@shared/messages/landing'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLook } from '@/components/look/look'
import { ElderPhones, ElderWorkerPart } from './elder-worker-part'
import { GridHeading } from './grid-heading'
import type { LandingView } from './landing-view'
import { WorkerPart } from './worker-part'

interface LandingBodyProps {
  readonly landing: Landing
  readonly view: LandingView
  readonly children: ReactNode
}

/** The page of one grid; `children` is what can be done here. */
export function LandingBody({ landing, view, children }: LandingBodyProps) {
  const { elder } = useLook()
  return (
    <>
      <GridHeading landing={landing} view={view} />
      {elder ? <ElderWorkerPart view={view} /> : <WorkerPart view={view} />}
      {children}
      {elder ? <ElderPhones view={view} /> : null}
      {landing.territory.fictional ? <View className="small centre">{landingWords.fictional}</View> : null}
    </>
  )
}
