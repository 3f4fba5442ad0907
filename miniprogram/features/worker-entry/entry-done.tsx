import { entryWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'

export interface EntryDoneProps {
  readonly caseNo: string
  readonly onSee: () => void
  readonly onAgain: () => void
}

export function EntryDone({ caseNo, onSee, onAgain }: EntryDoneProps) {
  return (
    <Card>
      <View className="stack">
        <View className="row tint">
          <Icon name="check" />
          <View id="entry-done" className="sub">
            {words.done}
          </View>
        </View>
        <View>{words.doneText(caseNo)}</View>
        <Button id="entry-see" label={words.see} onTap={onSee} />
        <Button id="entry-again" kind="primary" label={words.again} onTap={onAgain} />
      </View>
    </Card>
  )
}
