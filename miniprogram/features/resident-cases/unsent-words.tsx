import { caseWords } from '@shared/messages/cases'
import { submittedWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { copyText } from '@/platform/clipboard'
import { isRefused } from '@/platform/refusal'

interface UnsentWordsProps {
  readonly id: string
  readonly text: string
  readonly onDrop: () => void
}

/** Words begun for a case that does not take them any more; they stay to be copied until they are put away. */
export function UnsentWords({ id, text, onDrop }: UnsentWordsProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  if (text.trim() === '') return null
  const copy = async () => setCopied(isRefused(await copyText(text)) ? 'refused' : 'yes')
  const said = { no: caseWords.unsentCopy, yes: submittedWords.copied, refused: submittedWords.copyRefused }
  return (
    <Card id={id} title={caseWords.unsent}>
      <View className="prose">{text}</View>
      <View className="small">{caseWords.unsentWhy}</View>
      <View className="row row--wrap">
        <Button small id={`${id}-copy`} kind="soft" icon="copy" label={said[copied]} onTap={copy} />
        <Button small id={`${id}-drop`} kind="quiet" label={caseWords.unsentDrop} onTap={onDrop} />
      </View>
    </Card>
  )
}
