import { staffWords as words } from '@shared/messages/access-words'
import { sayCode } from '@shared/people/access-codes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { QrCode } from '@/components/qr-code/qr-code'
import { copyText } from '@/platform/clipboard'
import { linkOfCode } from '@/platform/linked-page'
import { isRefused } from '@/platform/refusal'

/** The code, shown this once: as a picture to scan and as words to send. */
export function InvitationCode({ name, code }: { readonly name: string; readonly code: string }) {
  const [copied, setCopied] = useState(false)
  const link = linkOfCode(code, 'j')
  const copy = async () => {
    setCopied(!isRefused(await copyText(words.invitationText(name, link, sayCode(code)))))
  }
  return (
    <View className="stack">
      <View>
        <View className="sub">{words.codeHeading(name)}</View>
        <View className="small">{words.codeWhy}</View>
      </View>
      <QrCode text={link} label={words.picture} />
      <View id="staff-code" className="title centre">
        {sayCode(code)}
      </View>
      <Button id="staff-copy" icon="copy" label={copied ? words.copied : words.copy} onTap={copy} />
    </View>
  )
}
