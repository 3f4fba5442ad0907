import type { campaignActions } from '@shared/campaigns/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { LocalDate } from '@shared/kernel/local-date'
import { sayDate } from '@shared/kernel/say-time'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'

type CampaignCard = OutputOf<typeof campaignActions.list>['campaigns'][number]

interface CampaignRowsProps {
  readonly campaigns: readonly CampaignCard[]
  readonly today: LocalDate
  readonly onOpen: (campaignId: string) => void
}

export const CampaignRows = ({ campaigns, today, onOpen }: CampaignRowsProps) => (
  <Card list>
    {campaigns.map(each => (
      <ListRow
        key={each.campaignId}
        id={`campaign-${each.campaignId}`}
        icon="gift"
        title={each.name}
        detail={`${each.organiser} · ${sayWhen(each, today)}`}
        onTap={() => onOpen(each.campaignId)}
      />
    ))}
  </Card>
)

function sayWhen({ status, firstDay, lastDay }: CampaignCard, today: LocalDate): string {
  if (status === 'paused') return words.paused
  if (today < firstDay) return words.from(sayDate(firstDay as LocalDate, today))
  return words.until(sayDate(lastDay as LocalDate, today))
}

/** On the page of a grid: the campaign itself, or how many there are; nothing when there is none. */
export function CampaignEntry({ campaigns, today, onOpen, onAll }: CampaignRowsProps & { readonly onAll: () => void }) {
  const [first] = campaigns
  if (!first) return null
  if (campaigns.length === 1) return <CampaignRows campaigns={campaigns} today={today} onOpen={onOpen} />
  return (
    <Card list>
      <ListRow
        id="campaigns"
        icon="gift"
        title={words.entryMany(campaigns.length)}
        detail={campaigns.map(each => each.name).join('、')}
        onTap={onAll}
      />
    </Card>
  )
}
