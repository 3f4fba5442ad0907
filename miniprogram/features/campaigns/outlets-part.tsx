import type { PublicCampaign } from '@shared/campaigns/actions'
import type { Instant } from '@shared/kernel/local-date'
import { campaignBodyWords } from '@shared/messages/campaign-body-words'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { dial } from '@/platform/phone-call'
import { canShowPlace, showPlace } from '@/platform/show-place'
import { type Choice, type Choosing, leftOf, mayClaimAt, type PublicOutlet, sayOutletHours } from './campaign-view'
import './campaigns.css'

/** Outlets for somebody who has not begun anything: what each has left of everything. */
export const OutletsPart = ({ outlets }: Pick<PublicCampaign, 'outlets'>) => (
  <Card title={campaignBodyWords.where} list={outlets.length > 0}>
    {outlets.length === 0 ? <View className="muted">{campaignBodyWords.nowhere}</View> : null}
    {outlets.map(outlet => (
      <ListRow
        key={outlet.outletId}
        title={outlet.name}
        detail={outlet.address}
        aside={<Left count={outlet.tiers.reduce((sum, each) => sum + each.leftToday, 0)} />}
      />
    ))}
  </Card>
)

const Left = ({ count }: { readonly count: number }) => (
  <View className="keep">{count > 0 ? campaignBodyWords.left(count) : campaignBodyWords.gone}</View>
)

interface OutletChoiceProps {
  readonly choosing: Choosing
  readonly choice: Choice
  readonly now: Instant
}

/** Where to fetch it: one of the outlets that have some left, with today's hours. */
export function OutletChoice({ choosing, choice, now }: OutletChoiceProps) {
  const { campaign } = choosing
  const chosen = campaign.outlets.find(each => each.outletId === choice.outletId)
  return (
    <Card title={campaignBodyWords.where} list>
      {campaign.outlets.map(outlet => (
        <Pick
          key={outlet.outletId}
          outlet={outlet}
          left={leftOf(outlet, choice)}
          isOwn={mayClaimAt(campaign, outlet.outletId)}
          isChosen={outlet === chosen}
          hours={sayOutletHours(outlet, now)}
          onTap={() => choosing.onChoose({ ...choice, outletId: outlet.outletId })}
        />
      ))}
      {chosen ? (
        <View className="campaigns__calls ruled">
          <Button kind="quiet" icon="phone" label={words.call(chosen.phone)} onTap={() => dial(chosen.phone)} />
          <Way outlet={chosen} />
        </View>
      ) : null}
    </Card>
  )
}

export function Way({ outlet: { point, name } }: { readonly outlet: Pick<PublicOutlet, 'point' | 'name'> }) {
  if (!canShowPlace || !point) return null
  return <Button kind="quiet" icon="pin" label={words.way} onTap={() => showPlace(point, name)} />
}

interface PickProps {
  readonly outlet: PublicOutlet
  readonly left: number
  readonly isOwn: boolean
  readonly isChosen: boolean
  readonly hours: string
  readonly onTap: () => void
}

function Pick({ outlet, left, isOwn, isChosen, hours, onTap }: PickProps) {
  const mayPick = isOwn && left > 0
  return (
    <View
      id={`outlet-${outlet.outletId}`}
      className="campaigns__pick ruled"
      aria-checked={isChosen}
      aria-disabled={!mayPick}
      onClick={mayPick ? onTap : undefined}
      {...spoken('radio', `${outlet.name}，${outlet.address}`)}
    >
      <View
        className={classNames('campaigns__mark', isChosen && 'campaigns__mark--on', !mayPick && 'campaigns__mark--off')}
      />
      <View className="grow">
        <View className={isChosen ? 'strong' : ''}>{outlet.name}</View>
        <View className="small">{outlet.address}</View>
        <View className="small">{hours}</View>
      </View>
      <View className="campaigns__aside">
        {isOwn ? <Left count={left} /> : <View className="small">{words.elsewhere}</View>}
      </View>
    </View>
  )
}
