import type { PublicCampaign } from '@shared/campaigns/actions'
import { campaignBodyWords as words } from '@shared/messages/campaign-body-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { dial } from '@/platform/phone-call'

/** The rules, who organises it and whom to call. */
export function RulesPart({ campaign }: { readonly campaign: PublicCampaign }) {
  const { organiser, coOrganisers, outlets } = campaign
  const total = outlets.flatMap(each => each.gifts).reduce((sum, each) => sum + each.left, 0)
  return (
    <Card title={words.rules}>
      <View className="stack stack--tight">
        <View className="prose">{campaign.rules || words.noRules}</View>
        <View>{words.hold(campaign.holdDays)}</View>
        {campaign.homeOutletOnly ? <View>{words.home}</View> : null}
        <View>{words.noShare}</View>
        <View className="rule" />
        {organiser.name ? <View className="small">{words.organiser(organiser.name, total)}</View> : null}
        {coOrganisers.length > 0 ? <View className="small">{words.coOrganisers(coOrganisers.join('、'))}</View> : null}
        {organiser.phone ? (
          <Button
            id="call-organiser"
            kind="quiet"
            icon="phone"
            label={words.call(organiser.phone)}
            onTap={() => dial(organiser.phone)}
          />
        ) : null}
      </View>
    </Card>
  )
}
