import type { OwnClaim } from '@shared/campaigns/actions'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { ownClaimWords as words } from '@shared/messages/campaign-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'

interface ClaimRowsProps {
  readonly claims: readonly OwnClaim[]
  readonly today: LocalDate
  readonly onOpen: (claimId: string) => void
}

const isOpen = ({ state }: OwnClaim) => state === 'held' || state === 'taking'

/** What a customer claimed: what still waits for them first. */
export const ClaimRows = ({ claims, ...rest }: ClaimRowsProps) => (
  <>
    <Group title={words.open} claims={claims.filter(isOpen)} {...rest} />
    <Group title={words.done} claims={claims.filter(each => !isOpen(each))} {...rest} />
  </>
)

function Group({ title, claims, today, onOpen }: ClaimRowsProps & { readonly title: string }) {
  if (claims.length === 0) return null
  return (
    <View className="stack">
      <View className="section">{title}</View>
      <Card list>
        {claims.map(claim => (
          <ListRow
            key={claim.claimId}
            id={`claim-${claim.claimId}`}
            icon="gift"
            title={claim.giftName}
            detail={words.at(claim.campaignName, claim.outletName)}
            aside={<View className="small">{asideOf(claim, today)}</View>}
            onTap={() => onOpen(claim.claimId)}
          />
        ))}
      </Card>
    </View>
  )
}

const asideOf = (claim: OwnClaim, today: LocalDate): string =>
  claim.state === 'held' ? words.until(lastDayOf(claim.expiresAt, today)) : words.states[claim.state]

/** The last day on which it can be fetched: it ends with the midnight that follows. */
export const lastDayOf = (expiresAt: number, today: LocalDate): string => sayDay(localDateOf(expiresAt - 1), today)
