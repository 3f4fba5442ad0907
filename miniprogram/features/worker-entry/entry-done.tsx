import { entryWords as words } from '@shared/messages/quick-entry-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Notice } from '@/components/notice/notice'
import type { Entered } from './use-entry'

export interface EntryDoneProps {
  readonly entered: Entered
  readonly onSee: () => void
  readonly onAgain: () => void
}

export function EntryDone({ entered, onSee, onAgain }: EntryDoneProps) {
  const toPutRight = entered.notCounted?.length !== 0
  return (
    <>
      <EarlierEntry notCounted={entered.notCounted} />
      <Card>
        <View className="stack">
          <View className="row tint">
            <Icon name="check" />
            <View id="entry-done" className="sub">
              {words.done}
            </View>
          </View>
          <View>{words.doneText(entered.caseNo)}</View>
          <Button id="entry-see" kind={toPutRight ? 'primary' : undefined} label={words.see} onTap={onSee} />
          <Button id="entry-again" kind={toPutRight ? undefined : 'primary'} label={words.again} onTap={onAgain} />
        </View>
      </Card>
    </>
  )
}

/** After a lost answer the first version counts: what was changed since is named. */
function EarlierEntry({ notCounted }: Pick<Entered, 'notCounted'>) {
  if (notCounted?.length === 0) return null
  const parts = notCounted?.map(part => words.changedParts[part]).join('、')
  return (
    <Notice
      icon="question"
      title={parts ? words.earlierTitle : words.unsureTitle}
      text={parts ? words.earlierText(parts) : words.unsureText}
    />
  )
}
