import { categoryActions, type KeywordRulesView } from '@shared/categories/actions'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { PublishPart } from '@/components/rule-version/publish-part'
import { call } from '@/platform/cloud/call'
import { usePublish } from '@/platform/cloud/use-publish'
import { isChanged, problemsOf, splitWords } from './keywords-draft'
import { RuleList } from './rule-list'
import { TrialPart } from './trial-part'
import { TryPart } from './try-part'
import { TypedField } from './typed-field'
import { useKeywordTrial } from './use-keyword-trial'
import './station-keywords.css'

interface KeywordsFormProps {
  readonly view: KeywordRulesView
  readonly onPublished: (view: KeywordRulesView) => void
  readonly onStartAnew: () => void
}

/** Edits the whole set: change, try a sentence, try last month, publish. */
export function KeywordsForm({ view, onPublished, onStartAnew }: KeywordsFormProps) {
  const [edited, setEdited] = useState(view.rules)
  const { trial, start } = useKeywordTrial()
  const { busy, refused, publish } = usePublish(
    (act, rules: KeywordRulesInput) => call(categoryActions.publish, { ...act, rules }),
    onPublished,
  )
  const problems = problemsOf(edited)
  const changed = isChanged(edited, view.rules)
  const usable = changed && problems.length === 0
  const run = trial?.of === edited ? trial : null
  return (
    <View className="station-keywords">
      <View className="station-keywords__part">
        <RuleList set={edited} onChange={setEdited} />
        <Card>
          <View className="stack">
            <TypedField
              id="negations"
              label={words.negations}
              initial={edited.negations.join(' ')}
              maxLength={200}
              onChange={typed => setEdited({ ...edited, negations: splitWords(typed) })}
            />
            <TypedField
              id="least-score"
              label={words.leastScore}
              initial={`${edited.leastScore}`}
              maxLength={2}
              onChange={typed => setEdited({ ...edited, leastScore: Number(typed) })}
            />
            <TypedField
              id="least-lead"
              label={words.leastLead}
              initial={`${edited.leastLead}`}
              maxLength={2}
              onChange={typed => setEdited({ ...edited, leastLead: Number(typed) })}
            />
          </View>
        </Card>
      </View>
      <View className="station-keywords__part station-keywords__part--try">
        <TryPart set={edited} />
        <ErrorSummary title={words.wrong(problems.length)} problems={problems} />
        {changed ? null : <View className="muted">{words.unchanged}</View>}
        <TrialPart trial={run} disabled={!usable} onStart={() => start(edited)} />
        <PublishPart
          words={words}
          busy={busy}
          refused={refused}
          advice={run?.done === true && !run.failure ? null : words.notTried}
          disabled={!usable}
          onPublish={note => publish(edited, view.version, note)}
          onStartAnew={onStartAnew}
        />
      </View>
    </View>
  )
}
