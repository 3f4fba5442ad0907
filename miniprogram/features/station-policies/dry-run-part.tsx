import type { Complexity } from '@shared/deadlines/policy'
import { sayError } from '@shared/messages/error-words'
import { complexityWords } from '@shared/messages/promised-date-words'
import { rulesWords as words } from '@shared/messages/rules-words'
import { countAll, countBy, type DryRunCounts } from '@shared/rules/dry-run-counts'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { DryRun } from './use-dry-run'

export interface DryRunPartProps {
  readonly run: DryRun | null
  readonly onStart: () => void
  readonly disabled: boolean
}

/** How many of last month's cases would have been late, before anything is published. */
export function DryRunPart({ run, onStart, disabled }: DryRunPartProps) {
  const all = countAll(run?.rows ?? [])
  return (
    <Card id="dry-run">
      <Button
        id="dry-run-start"
        kind="soft"
        label={words.dryRun}
        busy={run !== null && !run.done && words.dryRunning(all.cases)}
        disabled={disabled}
        onTap={onStart}
      />
      <View className="small station-policies__why">{words.dryRunWhy}</View>
      {run?.failure ? <View className="strong">{sayError(run.failure).sentence}</View> : null}
      {run?.done && !run.failure && run.month ? (
        all.cases === 0 ? (
          <View>{words.dryRunNone(run.month)}</View>
        ) : (
          <View id="dry-run-result">
            <View className="small">{words.dryRunDone(run.month, all.cases)}</View>
            <View className="sub">{words.dryRunSaid(all.wasLate, all.wouldBeLate)}</View>
            <View>{words.dryRunLevels(all.wasLevelLate, all.wouldBeLevelLate)}</View>
            <View>{words.dryRunDepartments(all.wasDepartmentLate, all.wouldBeDepartmentLate)}</View>
            {all.otherWay > 0 ? <View className="small">{words.dryRunOtherWay(all.otherWay)}</View> : null}
            <CountsTable
              title={words.byClass}
              counts={countBy(run.rows, row => complexityWords[row.complexity as Complexity])}
            />
            <CountsTable title={words.byCommunity} counts={countBy(run.rows, row => row.communityName)} />
          </View>
        )
      ) : null}
    </Card>
  )
}

interface CountsTableProps {
  readonly title: string
  readonly counts: ReadonlyMap<string, DryRunCounts>
}

const CountsTable = ({ title, counts }: CountsTableProps) => (
  <View className="counts-table">
    <View className="counts-table__row small">
      <View>{title}</View>
      <View>{words.heads.cases}</View>
      <View>{words.heads.was}</View>
      <View>{words.heads.would}</View>
    </View>
    {[...counts].map(([name, { cases, wasLate, wouldBeLate }]) => (
      <View key={name} className="counts-table__row">
        <View>{name}</View>
        <View>{cases}</View>
        <View>{wasLate}</View>
        <View className={wouldBeLate === wasLate ? '' : 'strong'}>{wouldBeLate}</View>
      </View>
    ))}
  </View>
)
