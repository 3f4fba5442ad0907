import { sayError } from '@shared/messages/error-words'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { KeywordTrial } from './use-keyword-trial'

interface TrialPartProps {
  readonly trial: KeywordTrial | null
  readonly disabled: boolean
  readonly onStart: () => void
}

/** For how many of last month's cases the suggestion would change, before anything is published. */
export function TrialPart({ trial, disabled, onStart }: TrialPartProps) {
  const counts = trial?.counts
  return (
    <Card id="dry-run">
      <Button
        id="dry-run-start"
        kind="soft"
        label={words.dryRun}
        busy={trial !== null && !trial.done && words.dryRunning(trial.counts.cases)}
        disabled={disabled}
        onTap={onStart}
      />
      <View className="small">{words.dryRunWhy}</View>
      {trial?.failure ? <View className="strong">{sayError(trial.failure).sentence}</View> : null}
      {trial?.done && trial.month && counts && !trial.failure ? (
        counts.cases === 0 ? (
          <View id="dry-run-result">{words.dryRunNone(trial.month)}</View>
        ) : (
          <View id="dry-run-result">
            <View className="small">{words.dryRunDone(trial.month, counts.cases)}</View>
            <View className="sub">{words.dryRunChanged(counts.changed)}</View>
            <View>{words.dryRunRight(counts.wasRight, counts.wouldBeRight)}</View>
            <View>{words.dryRunSilent(counts.wasSilent, counts.wouldBeSilent)}</View>
          </View>
        )
      ) : null}
    </Card>
  )
}
