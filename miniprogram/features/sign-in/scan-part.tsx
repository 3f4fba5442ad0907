import type { OutputOf } from '@shared/kernel/contract'
import { signInWords as words } from '@shared/messages/access-words'
import { sayCode } from '@shared/people/access-codes'
import type { signInActions } from '@shared/people/sign-in-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Heading } from '@/components/heading/heading'
import { Notice } from '@/components/notice/notice'
import { QrCode } from '@/components/qr-code/qr-code'
import { linkOfCode } from '@/platform/linked-page'
import type { ScanStep } from './use-scan'
import './sign-in.css'

export interface ScanPartProps {
  readonly shown: OutputOf<typeof signInActions.begin>
  readonly step: ScanStep
}

/** The picture, the number that the phone will show too, and the code for phones that cannot scan. */
export function ScanPart({ shown, step }: ScanPartProps) {
  const { code, number } = shown
  return (
    <>
      <Heading title={words.heading} text={words.why} />
      {step === 'looked' ? <Notice icon="check" title={words.looked} /> : null}
      <Card>
        <View className="stack">
          <QrCode text={linkOfCode(code, 's')} label={words.picture} />
          <View>
            <View className="small centre">{words.number}</View>
            <View id="scan-number" className="sign-in__number">
              {number}
            </View>
          </View>
          <View className="rule" />
          <View className="small centre">{words.codeText}</View>
          <View id="scan-code" className="sign-in__code">
            {sayCode(code)}
          </View>
        </View>
      </Card>
    </>
  )
}
