import { rulesWords as words } from '@shared/messages/rules-words'
import { peopleActions } from '@shared/people/actions'
import { rulesActions } from '@shared/rules/actions'
import { useState } from 'react'
import { Notice } from '@/components/notice/notice'
import { VersionHead } from '@/components/rule-version/version-head'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { CalendarPart } from '@/features/station-policies/calendar-part'
import { RulesForm } from '@/features/station-policies/rules-form'
import { RulesSummary } from '@/features/station-policies/rules-summary'
import { VersionHistory } from '@/features/station-policies/version-history'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useFrame } from '@/platform/use-frame'
import '@/features/station-policies/station-policies.css'

export default function StationPoliciesPage() {
  useFrame()
  const me = useAnswer(peopleActions.me, {}, 'me')
  const rules = useAnswer(rulesActions.get, {}, 'rules')
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
  const isAdmin = me.value.roles.some(held => held.role === 'admin')
  return (
    <Screen wide notice={<OfflineNotice answer={rules} />}>
      {published === view.version ? <Notice icon="check" title={words.published(view.version)} /> : null}
      <VersionHead id="rules-version" words={words} view={view} />
      {view.mayChange ? (
        <RulesForm
          key={view.version}
          view={view}
          onPublished={next => {
            setPublished(next.version)
            rules.replace(next)
          }}
          onStartAnew={rules.reload}
        />
      ) : (
        <RulesSummary view={view} isAdmin={isAdmin} />
      )}
      <CalendarPart />
      <VersionHistory version={view.version} />
    </Screen>
  )
}
