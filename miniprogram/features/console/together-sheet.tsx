import type { TableCase } from '@shared/figures/case-table'
import { togetherWords as words } from '@shared/messages/console-words'
import { supervisionSheets } from '@shared/messages/supervision-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Notice } from '@/components/notice/notice'
import { Sheet } from '@/components/sheet/sheet'
import { TextArea } from '@/components/text-field/text-area'
import { useTogether } from './use-together'

const sheet = supervisionSheets.supervise
const offeredDays = [1, 2, 3, 5, 10]

export interface TogetherSheetProps {
  readonly cases: readonly TableCase[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** One reason and one time for the reply, for several cases. */
export function TogetherSheet({ cases, onDone, onClose }: TogetherSheetProps) {
  const [days, setDays] = useState('2')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { progress, supervise } = useTogether(cases, onDone)
  const submit = async () => {
    const why = reason.trim()
    setMissing(why === '')
    if (why !== '' && (await supervise(why, Number(days)))) onClose()
  }
  return (
    <Sheet
      id="sheet-together"
      title={words.title(cases.length)}
      onClose={onClose}
      foot={
        <Button
          grow
          id="together-submit"
          kind="primary"
          label={words.submit(cases.length - progress.done)}
          busy={progress.isBusy && words.busy(progress.done, cases.length)}
          onTap={submit}
        />
      }
    >
      <View className="muted">{words.text}</View>
      {progress.failed > 0 && !progress.isBusy ? (
        <Notice title={words.partly(progress.done, progress.failed)} text={words.partlyWhy} />
      ) : null}
      <View>
        <View className="strong">{sheet.days}</View>
        <ChoiceChips
          id="together-days"
          label={sheet.days}
          choices={offeredDays.map(each => ({ value: `${each}`, label: sheet.choice(each) }))}
          value={days}
          onChange={setDays}
        />
      </View>
      <TextArea
        id="together-words"
        label={sheet.label}
        placeholder={sheet.placeholder}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={missing ? writeWords.missingWords : null}
      />
    </Sheet>
  )
}
