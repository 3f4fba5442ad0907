import { submittedWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { copyText } from '@/platform/clipboard'
import { isRefused } from '@/platform/refusal'
import './report.css'

interface QueryCodePartProps {
  readonly caseNo: string
  readonly queryCode: string
}

/** The query code, shown this once: nobody can look it up later. */
export function QueryCodePart({ caseNo, queryCode }: QueryCodePartProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const copy = async () => {
    const result = await copyText(submittedWords.copyText(caseNo, queryCode))
    setCopied(isRefused(result) ? 'refused' : 'yes')
  }
  return (
    <Card>
      <View className="row row--between row--wrap">
        <View>{submittedWords.queryCode}</View>
        <View id="query-code" className="report__code">
          {queryCode}
        </View>
      </View>
      <View className="small">{submittedWords.queryCodeWhy}</View>
      <Button
        small
        id="copy-code"
        kind="soft"
        icon={copied === 'yes' ? 'check' : 'copy'}
        label={
          copied === 'yes'
            ? submittedWords.copied
            : copied === 'refused'
              ? submittedWords.copyRefused
              : submittedWords.copy
        }
        onTap={copy}
      />
    </Card>
  )
}
