import type { CampaignCard } from '@shared/campaigns/desk-actions'
import { localDateOf } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { statusSentences, statusWords, campaignDeskWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { now } from '@/platform/clock'
import { byStatus, sayDays } from './campaign-view'
import './campaign-desk.css'

interface CampaignListProps {
  readonly campaigns: readonly CampaignCard[]
  readonly onOpen: (campaignId: string) => void
}

/** Campaigns by state: what waits for somebody first. */
export function CampaignList({ campaigns, onOpen }: CampaignListProps) {
  const today = localDateOf(now())
  return (
    <>
      {byStatus(campaigns).map(group => (
        <View key={group.status} id={`campaigns-${group.status}`} className="campaign-desk__group">
          <View className="section">
            {`${statusWords[group.status]} ${words.count(group.campaigns.length)}`}
            <View className="section__note">{statusSentences[group.status]}</View>
          </View>
          <Card list>
            {group.campaigns.map(card => (
              <ListRow
                key={card.campaignId}
                id={`campaign-${card.campaignId}`}
                icon="gift"
                title={card.name}
                detail={`${sayDays(card, today)} · ${words.changedAt(sayInstant(card.changedAt, now()))}`}
                onTap={() => onOpen(card.campaignId)}
              />
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}
