import type { RulesInput } from '@shared/deadlines/rules-input'
import { rulesWords as words } from '@shared/messages/rules-words'
import { type RulesView, rulesActions } from '@shared/rules/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { PublishPart } from '@/components/rule-version/publish-part'
import { call } from '@/platform/cloud/call'
import { usePublish } from '@/platform/cloud/use-publish'
import { DryRunPart } from './dry-run-part'
import { LadderForm } from './ladder-form'
import { MappingForm } from './mapping-form'
import { PolicyForm } from './policy-form'
import { isChanged, problemsOf } from './rules-draft'
import { UrgentForm } from './urgent-form'
import { useDryRun } from './use-dry-run'

export interface RulesFormProps {
  readonly view: RulesView
  readonly onPublished: (view: RulesView) => void
  readonly onStartAnew: () => void
}

/** Edits the whole set: change, try on last month, publish. */
export function RulesForm({ view, onPublished, onStartAnew }: RulesFormProps) {
  const [edited, setEdited] = useState<RulesInput>(view.rules)
  const [policyId, setPolicyId] = useState(view.rules.defaultPolicyId)
  const { run, start } = useDryRun()
  const { busy, refused, publish } = usePublish(
    (act, rules: RulesInput) => call(rulesActions.publish, { ...act, rules }),
    onPublished,
  )
  const tried = run?.of === edited && run.done && !run.failure
  const problems = problemsOf(edited, view.rules, view.levelNames.length - 1)
  const changed = isChanged(edited, view.rules)
  const policy = edited.policies.find(each => each.id === policyId)
  const usable = changed && problems.length === 0
  return (
    <View className="station-policies">
      <View className="station-policies__form">
        <ChoiceChips
          id="policy"
          label={words.policy}
          choices={edited.policies.map(({ id, name }) => ({ value: id, label: name }))}
          value={policyId}
          onChange={setPolicyId}
        />
        {policy ? (
          <PolicyForm
            key={policyId}
            rules={edited}
            policy={policy}
            departments={view.departments}
            onChange={setEdited}
          />
        ) : null}
        <LadderForm rules={edited} levelNames={view.levelNames} onChange={setEdited} />
        <UrgentForm rules={edited} onChange={setEdited} />
        <MappingForm rules={edited} onChange={setEdited} />
      </View>
      <View className="station-policies__try">
        <ErrorSummary title={words.wrong(problems.length)} problems={problems} />
        {changed ? null : <View className="muted">{words.unchanged}</View>}
        <DryRunPart run={run?.of === edited ? run : null} onStart={() => start(edited)} disabled={!usable} />
        <PublishPart
          words={words}
          busy={busy}
          refused={refused}
          advice={tried ? null : words.notTried}
          disabled={!usable}
          onPublish={note => publish(edited, view.version, note)}
          onStartAnew={onStartAnew}
        />
      </View>
    </View>
  )
}
