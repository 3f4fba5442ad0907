import { campaignDeskActions } from '@shared/campaigns/desk-actions'
import { campaignRuleWords as words } from '@shared/messages/campaign-desk-words'
import type { Me } from '@shared/people/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Notice } from '@/components/notice/notice'
import { RulesBody, sayRules } from '@/features/campaign-desk/rules-body'
import { AnswerState } from '@/features/console/answer-state'
import { useAnswer } from '@/platform/cloud/use-answer'
import { OrganiserPage } from '../../organiser-page'

export default function OrganiserRulesPage() {
  return <OrganiserPage route="organiserRules">{({ me }) => <Rules me={me} />}</OrganiserPage>
}

function Rules({ me }: { readonly me: Me }) {
  const { value, failure, reload, replace } = useAnswer(campaignDeskActions.rules, {})
  const [saved, setSaved] = useState<number | null>(null)
  if (!value) return <AnswerState failure={failure} reload={reload} />
  const isAdmin = me.roles.some(held => held.role === 'admin')
  return (
    <>
      <View>
        <View id="rules-headline" className="console__headline">
          {sayRules(value)}
        </View>
        <View className="muted">{isAdmin ? words.lead : words.onlyAdmin}</View>
      </View>
      {saved === value.version ? <Notice icon="check" title={words.saved} /> : null}
      {isAdmin ? (
        <RulesBody
          key={value.version}
          rules={value}
          onSaved={next => {
            setSaved(next.version)
            replace(next)
          }}
          onStartAnew={reload}
        />
      ) : null}
    </>
  )
}
