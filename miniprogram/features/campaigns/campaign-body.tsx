import type { PublicCampaign } from '@shared/campaigns/actions'
import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { campaignBodyWords } from '@shared/messages/campaign-body-words'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { QuotaMeter } from '@/components/quota-meter/quota-meter'
import { type Choice, type Choosing, headOf, leftOf, phaseOf, sayQuota } from './campaign-view'
import { OutletChoice, OutletsPart } from './outlets-part'
import { RulesPart } from './rules-part'
import { TiersPart } from './tiers-part'

/** A campaign for somebody who has not begun anything with it. */
export const CampaignBody = ({ campaign, today }: { readonly campaign: PublicCampaign; readonly today: LocalDate }) => (
  <View className="stack">
    <Head campaign={campaign} line={campaign.name} above={campaign.organiser.name} today={today} />
    <TiersPart campaign={campaign} choosing={null} />
    <OutletsPart outlets={campaign.outlets} />
    <RulesPart campaign={campaign} />
  </View>
)

/** A campaign for a customer: what they can get, what is left of it, where. */
export function OwnCampaignBody({ choosing, now }: { readonly choosing: Choosing; readonly now: Instant }) {
  const { campaign, choice } = choosing
  const today = localDateOf(now)
  const mayClaim = phaseOf(campaign, today) === 'running' && campaign.own.claimsLeft > 0 ? choice : null
  const open = mayClaim ? choosing : { ...choosing, choice: null }
  return (
    <>
      <Head
        campaign={campaign}
        line={headOf(campaign, choice, today)}
        above={`${campaign.organiser.name} · ${campaign.name}`}
        today={today}
      />
      {mayClaim ? <Quota choosing={choosing} choice={mayClaim} now={now} /> : null}
      <TiersPart campaign={campaign} choosing={campaign.own.claimsLeft > 0 ? open : null} />
      {mayClaim ? (
        <OutletChoice choosing={choosing} choice={mayClaim} now={now} />
      ) : (
        <OutletsPart outlets={campaign.outlets} />
      )}
      <RulesPart campaign={campaign} />
    </>
  )
}

interface HeadProps {
  readonly campaign: PublicCampaign
  readonly line: string
  readonly above: string
  readonly today: LocalDate
}

function Head({ campaign, line, above, today }: HeadProps) {
  const { firstDay, lastDay, audience, claimsPerCustomer } = campaign
  const [first, last] = [firstDay, lastDay].map(day => sayDate(day as LocalDate, today))
  return (
    <View>
      <View className="strong tint">{above}</View>
      <View id="campaign-head" className="title">
        {line}
      </View>
      <View className="muted">{campaignBodyWords.dates(first ?? '', last ?? '', claimsPerCustomer)}</View>
      {audience ? <View className="muted">{campaignBodyWords.for(audience.join('、'))}</View> : null}
    </View>
  )
}

interface QuotaProps {
  readonly choosing: Choosing
  readonly choice: Choice
  readonly now: Instant
}

/** Of the chosen gift at the chosen outlet; with none chosen, of the first one, which says when there is more. */
function Quota({ choosing: { campaign }, choice, now }: QuotaProps) {
  const outlet = campaign.outlets.find(each => each.outletId === choice.outletId) ?? campaign.outlets[0]
  const tier = campaign.tiers.find(each => each.id === choice.tierId)
  if (!outlet || !tier) return null
  return (
    <Card>
      <QuotaMeter
        title={words.today}
        left={leftOf(outlet, choice)}
        size={tier.perDay}
        unit={words.unit}
        note={sayQuota(campaign, outlet, tier, choice.giftId, now)}
      />
    </Card>
  )
}
