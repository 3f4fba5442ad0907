import type { PublicCampaign } from '@shared/campaigns/actions'
import type { Tier } from '@shared/campaigns/tier'
import { campaignBodyWords } from '@shared/messages/campaign-body-words'
import { missingFor, campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Icon } from '@/components/icon/icon'
import { ListRow } from '@/components/list-row/list-row'
import { type Choosing, giftNameOf, reachedTiers } from './campaign-view'

interface TiersPartProps {
  readonly campaign: PublicCampaign
  /** null: somebody who has not begun anything with it. */
  readonly choosing: Choosing | null
}

/** What one has to do, what that earns, and where the customer stands. */
export const TiersPart = ({ campaign, choosing }: TiersPartProps) => (
  <Card title={campaignBodyWords.what} list={campaign.tiers.length > 0}>
    {campaign.tiers.length === 0 ? <View className="muted">{campaignBodyWords.nothing}</View> : null}
    {campaign.tiers.map(tier => {
      const isReached = choosing !== null && reachedTiers(choosing.campaign).some(each => each.id === tier.id)
      const isHere = choosing?.choice?.tierId === tier.id
      const giftId = tier.giftIds[0]
      return (
        <View key={tier.id} className="ruled">
          <ListRow
            id={`tier-${tier.id}`}
            title={tier.giftIds.map(each => giftNameOf(campaign, each)).join(' / ')}
            detail={tier.name}
            aside={<Standing tier={tier} isHere={isHere} isReached={isReached} isOwn={choosing !== null} />}
            onTap={
              choosing && giftId && isReached && !isHere
                ? () => choosing.onChoose({ tierId: tier.id, giftId, outletId: choosing.choice?.outletId ?? null })
                : undefined
            }
          />
          {choosing?.choice && isHere && tier.giftIds.length > 1 ? (
            <ChoiceChips
              id="gift"
              label={words.chooseGift}
              choices={tier.giftIds.map(value => ({ value, label: giftNameOf(campaign, value) }))}
              value={choosing.choice.giftId}
              onChange={value => choosing.choice && choosing.onChoose({ ...choosing.choice, giftId: value })}
            />
          ) : null}
          {choosing && !isReached && tier.qualification.kind === 'form' ? (
            <FillForm formId={tier.qualification.formId} onFill={choosing.onFillForm} />
          ) : null}
        </View>
      )
    })}
  </Card>
)

interface StandingProps {
  readonly tier: Tier
  readonly isHere: boolean
  readonly isReached: boolean
  readonly isOwn: boolean
}

function Standing({ tier, isHere, isReached, isOwn }: StandingProps) {
  if (!isOwn) return <View className="small">{campaignBodyWords.quota(tier.perDay)}</View>
  if (!isHere) return <View className="small">{isReached ? words.mayChoose : missingFor[tier.qualification.kind]}</View>
  return (
    <View className="campaigns__here">
      <Icon name="check" size="small" tone="primary" />
      {words.here}
    </View>
  )
}

const FillForm = ({ formId, onFill }: { readonly formId: string; readonly onFill: (formId: string) => void }) => (
  <Button id={`fill-${formId}`} kind="soft" icon="pencil" label={words.fillForm} onTap={() => onFill(formId)} />
)
