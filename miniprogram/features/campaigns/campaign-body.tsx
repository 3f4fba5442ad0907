import type { PublicCampaign } from '@shared/campaigns/actions'
import type { LocalDate } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { campaignBodyWords as words } from '@shared/messages/campaign-body-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'

interface CampaignBodyProps {
  readonly campaign: PublicCampaign
  readonly today: LocalDate
}

/** Name, tiers, outlets and rules of a campaign for somebody who has not begun anything with it. */
export function CampaignBody({ campaign, today }: CampaignBodyProps) {
  const { name, organiser, firstDay, lastDay, gifts, tiers, outlets, audience } = campaign
  const nameOf = (giftId: string) => gifts.find(each => each.id === giftId)?.name ?? ''
  const leftAt = (outlet: PublicCampaign['outlets'][number]) =>
    outlet.tiers.reduce((sum, each) => sum + each.leftToday, 0)
  const total = outlets.flatMap(each => each.gifts).reduce((sum, each) => sum + each.left, 0)
  return (
    <View className="stack">
      <View>
        <View className="strong tint">{organiser.name}</View>
        <View className="title">{name}</View>
        <View className="muted">
          {words.dates(
            sayDate(firstDay as LocalDate, today),
            sayDate(lastDay as LocalDate, today),
            campaign.claimsPerCustomer,
          )}
        </View>
        {audience ? <View className="muted">{words.for(audience.join('、'))}</View> : null}
      </View>
      <Card title={words.what} list={tiers.length > 0}>
        {tiers.length === 0 ? <View className="muted">{words.nothing}</View> : null}
        {tiers.map(({ id, name: tierName, giftIds, perDay }) => (
          <ListRow
            key={id}
            title={giftIds.map(nameOf).join(' / ')}
            detail={tierName}
            aside={<View className="small">{words.quota(perDay)}</View>}
          />
        ))}
      </Card>
      <Card title={words.where} list={outlets.length > 0}>
        {outlets.length === 0 ? <View className="muted">{words.nowhere}</View> : null}
        {outlets.map(outlet => (
          <ListRow
            key={outlet.outletId}
            title={outlet.name}
            detail={outlet.address}
            aside={<View className="keep">{leftAt(outlet) > 0 ? words.left(leftAt(outlet)) : words.gone}</View>}
          />
        ))}
      </Card>
      <Card title={words.rules}>
        <View className="stack stack--tight">
          <View className="prose">{campaign.rules || words.noRules}</View>
          <View>{words.hold(campaign.holdDays)}</View>
          {campaign.homeOutletOnly ? <View>{words.home}</View> : null}
          <View>{words.noShare}</View>
          <View className="rule" />
          {organiser.name ? <View className="small">{words.organiser(organiser.name, total)}</View> : null}
          {campaign.coOrganisers.length > 0 ? (
            <View className="small">{words.coOrganisers(campaign.coOrganisers.join('、'))}</View>
          ) : null}
          {organiser.phone ? <View className="small">{words.call(organiser.phone)}</View> : null}
        </View>
      </Card>
    </View>
  )
}
