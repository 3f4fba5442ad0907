import type { OutputOf } from '@shared/kernel/contract'
import { sayInstant } from '@shared/kernel/say-time'
import { confirmSignInWords as words } from '@shared/messages/access-words'
import type { signInActions } from '@shared/people/sign-in-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { FactList } from '@/components/fact-list/fact-list'
import { now } from '@/platform/clock'
import type { Confirm } from './use-confirm'
import './sign-in.css'

export interface ScannedComputerProps {
  readonly computer: OutputOf<typeof signInActions.look>
  readonly confirm: Confirm['confirm']
}

/** The number to compare first: it is what tells the own computer from that of a thief. */
export function ScannedComputer({ computer, confirm }: ScannedComputerProps) {
  const { number, device, network, startedAt } = computer
  return (
    <>
      <View className="title">{words.heading}</View>
      <FailureSummary failure={confirm.failure} />
      <Card>
        <View className="centre">{words.number}</View>
        <View id="confirm-number" className="sign-in__number">
          {number}
        </View>
        <View className="small centre">{words.numberWhy}</View>
      </Card>
      <Card>
        <FactList
          facts={[
            { id: 'confirm-device', name: words.device, detail: null, aside: device },
            { id: 'confirm-network', name: words.network, detail: null, aside: network || words.networkUnknown },
            { id: 'confirm-at', name: words.at, detail: null, aside: sayInstant(startedAt, now()) },
          ]}
        />
      </Card>
    </>
  )
}
