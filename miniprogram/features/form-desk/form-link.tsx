import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { copyText } from '@/platform/clipboard'
import { isRefused } from '@/platform/refusal'

interface FormLinkProps {
  /** In a browser a whole address; in WeChat the path of the page, for a menu or a message. */
  readonly address: string
  readonly onOpen: () => void
}

/** How people come to an open form. */
export function FormLink({ address, onOpen }: FormLinkProps) {
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => setSaid(isRefused(await copyText(address)) ? words.copyFailed : words.copied)
  return (
    <Card id="form-link" title={words.link}>
      <View className="stack">
        <View className="form-desk__address">{address}</View>
        <View className="small">{said ?? words.linkWhy}</View>
        <View className="row row--wrap">
          <Button small id="form-link-copy" icon="copy" label={words.copy} onTap={copy} />
          <Button small id="form-link-open" kind="quiet" label={words.open} onTap={onOpen} />
        </View>
      </View>
    </Card>
  )
}
