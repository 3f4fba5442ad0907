import { campaignActions } from '@shared/campaigns/actions'
import { caseActions } from '@shared/cases/actions'
import { localDateOf } from '@shared/kernel/local-date'
import { landingWords } from '@shared/messages/landing'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CampaignEntry } from '@/features/campaigns/campaign-rows'
import { LandingBody } from '@/features/landing/landing-body'
import { LandingFailed } from '@/features/landing/landing-failed'
import { landingView } from '@/features/landing/landing-view'
import { Welcome } from '@/features/landing/no-grid'
import { useLanding } from '@/features/landing/use-landing'
import { WhatToDo } from '@/features/landing/what-to-do'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { nextDue } from '@/features/resident-cases/case-list'
import { ResidentTabs } from '@/features/resident-tabs/resident-tabs'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

export default function HomePage() {
  useFrame()
  const landing = useLanding()
  const mine = useAnswer(caseActions.mine, {}, 'mine')
  useReturn(mine.reload)
  const gridCode = landing.value?.grid.code
  const on = useAnswer(campaignActions.list, gridCode ? { gridCode } : null, gridCode && `campaigns:${gridCode}`)
  const at = now()

  if (landing.unknown) {
    return (
      <Screen root fill foot={<ResidentTabs current="home" />}>
        <Welcome />
      </Screen>
    )
  }
  if (!landing.value) {
    return (
      <Screen root fill={landing.failure !== null} foot={<ResidentTabs current="home" />}>
        {landing.failure ? (
          <LandingFailed
            failure={landing.failure}
            scanned={landing.scanned}
            onRetry={landing.reload}
            onLastGrid={landing.scanned && landing.lastCode ? landing.setAside : null}
          />
        ) : (
          <Skeleton shape="landing" words={landingWords.loading} />
        )}
      </Screen>
    )
  }
  return (
    <Screen
      root
      notice={<OfflineNotice answer={landing} />}
      foot={
        <View className="landing__foot">
          <BottomBar>
            <Button
              grow
              id="report"
              kind="primary"
              icon="message"
              label={landingWords.report}
              onTap={() => openPage('report', { grid: landing.value?.grid.code })}
            />
          </BottomBar>
          <ResidentTabs current="home" />
        </View>
      }
    >
      <LandingBody landing={landing.value} view={landingView(landing.value, at)}>
        <CampaignEntry
          campaigns={on.value?.campaigns ?? []}
          today={localDateOf(at)}
          onOpen={id => openPage('campaign', { id })}
          onAll={() => openPage('campaigns', { grid: gridCode })}
        />
        <WhatToDo ownCase={nextDue(mine.value?.cases ?? [])} at={at} />
      </LandingBody>
    </Screen>
  )
}
