import type { Voucher as VoucherAnswer } from '@shared/campaigns/actions'
import { sayVoucher, voucherPicture } from '@shared/campaigns/voucher'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { campaignPageWords, endedWords, voucherWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Voucher, type VoucherFace } from '@/components/voucher/voucher'
import { dial } from '@/platform/phone-call'
import { sayHours } from './campaign-view'
import { lastDayOf } from './claim-rows'
import { Way } from './outlets-part'
import './campaigns.css'
import type { ShownCode } from './use-voucher'

interface VoucherBodyProps {
  readonly voucher: VoucherAnswer
  readonly code: ShownCode | null
  /** The last try to get a code failed. */
  readonly isCutOff: boolean
  readonly now: Instant
}

export const isOpenVoucher = ({ claim }: VoucherAnswer, now: Instant): boolean =>
  claim.state === 'taking' || (claim.state === 'held' && now < claim.expiresAt)

/** Until when and where first, then what is shown at the counter, then how to get there. */
export function VoucherBody({ voucher, code, isCutOff, now }: VoucherBodyProps) {
  const { claim, outlet } = voucher
  const isOpen = isOpenVoucher(voucher, now)
  return (
    <>
      <View id="voucher-head" className="title">
        {isOpen ? (
          <>
            <View>{words.latest(lastDayOf(claim.expiresAt, localDateOf(now)))}</View>
            <View>{words.where(claim.outletName)}</View>
          </>
        ) : (
          endedWords[claim.state].title
        )}
      </View>
      <Voucher
        title={claim.giftName}
        detail={words.detail(claim.campaignName, claim.tierName)}
        face={faceOf(voucher, code, isCutOff, now)}
      />
      {code ? <View className="muted centre">{words.readAloud}</View> : null}
      <Card title={claim.outletName}>
        <View>{outlet.address}</View>
        {isOpen ? <View className="muted">{sayHours(outlet.hoursToday, now)}</View> : null}
        <View className="small">{words.claimedAt(sayInstant(claim.claimedAt, now))}</View>
        <View className="campaigns__calls">
          <Button
            kind="quiet"
            icon="phone"
            label={campaignPageWords.call(outlet.phone)}
            onTap={() => dial(outlet.phone)}
          />
          <Way outlet={{ point: outlet.point, name: claim.outletName }} />
        </View>
      </Card>
    </>
  )
}

function faceOf(voucher: VoucherAnswer, code: ShownCode | null, isCutOff: boolean, now: Instant): VoucherFace {
  if (code) {
    const secondsLeft = Math.ceil((code.until - now) / 1000)
    return {
      kind: 'code',
      picture: voucherPicture(code.code),
      pictureLabel: words.picture,
      spoken: sayVoucher(code.code),
      secondsLeft,
      secondsAll: code.validMs / 1000,
      seconds: words.seconds(secondsLeft),
      renews: words.renews,
    }
  }
  const { state } = voucher.claim
  if (!isOpenVoucher(voucher, now)) {
    return { kind: 'words', icon: state === 'redeemed' ? 'check' : 'clock', ...endedWords[state] }
  }
  if (isCutOff) return { kind: 'words', icon: 'wifi-off', title: words.offline, text: words.offlineWhy }
  if (state === 'taking') return { kind: 'words', icon: 'clock', ...endedWords.taking }
  return { kind: 'words', icon: 'refresh', title: words.renewing, text: '' }
}
