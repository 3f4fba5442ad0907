import { categoryActions } from '@shared/categories/actions'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Notice } from '@/components/notice/notice'
import { VersionHead } from '@/components/rule-version/version-head'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { KeywordsForm } from '@/features/station-keywords/keywords-form'
import { RuleList } from '@/features/station-keywords/rule-list'
import { TryPart } from '@/features/station-keywords/try-part'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'

export default function StationKeywordsPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const rules = useAnswer(categoryActions.edit, {}, 'keywords')
  const [published, setPublished] = useState<number | null>(null)
  const failure = me.failure ?? rules.failure

  if (!me.value || !rules.value) {
    const retry = () => {
      me.reload()
      rules.reload()
    }
    return (
      <Screen fill={failure !== null}>
        {failure ? <CaseFailed failure={failure} onRetry={retry} /> : <Skeleton shape="cards" words={words.loading} />}
      </Screen>
    )
  }
  const view = rules.value
  const { version } = view
  const isAdmin = me.value.roles.some(held => held.role === 'admin')
  return (
    <Screen wide notice={<OfflineNotice answer={rules} />}>
      {published === version ? <Notice icon="check" title={words.published(version)} /> : null}
      <VersionHead id="keywords-version" words={words} view={view} />
      {isAdmin ? (
        <KeywordsForm
          key={version}
          view={view}
          onPublished={next => {
            setPublished(next.version)
            rules.replace(next)
          }}
          onStartAnew={rules.reload}
        />
      ) : (
        <>
          <View className="muted">{words.readOnly}</View>
          <TryPart set={view.rules} />
          <RuleList set={view.rules} />
        </>
      )}
    </Screen>
  )
}
