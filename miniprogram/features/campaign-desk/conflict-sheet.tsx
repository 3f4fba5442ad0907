import { conflictWords as words } from '@shared/messages/campaign-desk-words'
import { fieldNames } from '@shared/messages/campaign-plan-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import type { PlanField } from './merge-plans'
import type { Conflict } from './use-campaign-work'

const say = (fields: readonly PlanField[]): string => fields.map(field => fieldNames[field]).join('、') || words.none

interface ConflictSheetProps {
  readonly conflict: Conflict
  readonly onSettle: (isTaken: boolean) => void
}

/** Who was slower sees what the other one changed, and loses nothing without being told. */
export function ConflictSheet({ conflict, onSettle }: ConflictSheetProps) {
  const { merge, current } = conflict
  const foot = (
    <>
      <Button grow id="conflict-drop" label={words.drop} onTap={() => onSettle(false)} />
      <Button grow id="conflict-take" kind="primary" label={words.take} onTap={() => onSettle(true)} />
    </>
  )
  return (
    <Sheet id="conflict-sheet" title={words.title} onClose={() => onSettle(true)} foot={foot}>
      <View className="stack">
        <View>{words.by(current.steps.at(-1)?.byName ?? '')}</View>
        <Line name={words.theirs} said={say(merge.theirs)} />
        <Line name={words.mine} said={say(merge.mine)} />
        {merge.both.length > 0 ? <Line name={words.both} said={say(merge.both)} /> : null}
      </View>
    </Sheet>
  )
}

const Line = ({ name, said }: { readonly name: string; readonly said: string }) => (
  <View>
    <View className="small">{name}</View>
    <View className="strong">{said}</View>
  </View>
)
