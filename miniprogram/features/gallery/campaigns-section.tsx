import { galleryWords as words } from '@shared/messages/gallery'
import { Card } from '@/components/card/card'
import { QuotaMeter } from '@/components/quota-meter/quota-meter'
import { Voucher } from '@/components/voucher/voucher'
import { Section } from './section'

const quotas = [60, 23, 0] as const

export function CampaignsSection() {
  return (
    <>
      <Section title={words.quota}>
        {quotas.map(left => (
          <Card key={left}>
            <QuotaMeter
              title={words.quotaTitle}
              left={left}
              size={60}
              unit={words.quotaUnit}
              note={left > 0 ? words.quotaNote : words.quotaGone}
            />
          </Card>
        ))}
      </Section>
      <Section title={words.voucher}>
        {([34, 3] as const).map(secondsLeft => (
          <Voucher
            key={secondsLeft}
            title={words.voucherGift}
            detail={words.voucherDetail}
            face={{
              kind: 'code',
              picture: 'gezi:voucher:7K3M92QD',
              pictureLabel: words.voucher,
              spoken: '7K3M 92QD',
              secondsLeft,
              secondsAll: 45,
              seconds: words.voucherSeconds(secondsLeft),
              renews: words.voucherRenews,
            }}
          />
        ))}
        {words.voucherStates.map(([icon, title, text]) => (
          <Voucher
            key={title}
            title={words.voucherGift}
            detail={words.voucherDetail}
            face={{ kind: 'words', icon, title, text }}
          />
        ))}
      </Section>
    </>
  )
}
