import { limitRulesWords as words } from '@shared/messages/limit-rules-words'
import { rulesActions } from '@shared/rules/actions'
import { useState } from 'react'
import { Notice } from '@/components/notice/notice'
import { VersionHead } from '@/components/rule-version/version-head'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { LimitsForm } from '@/features/station-limits/limits-form'
import { LimitsSummary } from '@/features/station-limits/limits-summary'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

export default function StationLimitsPage() {
  useFrame()
  const limits = useAnswer(rulesActions.limits, {}, 'limits')
  const [published, setPublished] = useState<number | null>(null)
  const { value: view, failure } = limits

  if (!view) {
    return (
      <Screen fill={failure !== null}>
        {failure ? (
          <CaseFailed failure={failure} onRetry={limits.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  return (
    <Screen wide notice={<OfflineNotice answer={limits} />}>
      {published === view.version ? <Notice icon="check" title={words.published(view.version)} /> : null}
      <VersionHead id="limits-version" words={words} view={view} />
      {view.mayChange ? (
        <LimitsForm
          key={view.version}
          view={view}
          onPublished={next => {
            setPublished(next.version)
            limits.replace(next)
          }}
          onStartAnew={limits.reload}
        />
      ) : (
        <LimitsSummary limits={view.limits} />
      )}
    </Screen>
  )
}
