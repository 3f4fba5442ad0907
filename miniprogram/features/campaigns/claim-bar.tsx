import type { LocalDate } from '@shared/kernel/local-date'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { type Choice, giftNameOf, phaseOf, type ViewedCampaign } from './campaign-view'
import type { Claiming } from './use-claim'

interface ClaimBarProps {
  readonly campaign: ViewedCampaign
  readonly choice: Choice | null
  readonly claiming: Claiming
  readonly today: LocalDate
  readonly missesConsent: boolean
  readonly onClaim: () => void
  readonly onVoucher: (claimId: string) => void
}

/** The one thing to do on a campaign: ask again, show the voucher, claim; nothing when there is nothing to do. */
export function ClaimBar({ campaign, choice, claiming, today, missesConsent, onClaim, onVoucher }: ClaimBarProps) {
  const held = campaign.own.claims.find(each => each.state === 'held')
  if (claiming.isUnsure) {
    return (
      <BottomBar hint={words.unsure}>
        <Button id="claim-again" grow kind="primary" label={words.askAgain} onTap={claiming.askAgain} />
      </BottomBar>
    )
  }
  const mayClaim = phaseOf(campaign, today) === 'running' && campaign.own.claimsLeft > 0 && choice !== null
  if (held && !mayClaim) return <BottomBar>{showVoucher('primary', () => onVoucher(held.claimId))}</BottomBar>
  if (!mayClaim) return null
  const outlet = campaign.outlets.find(each => each.outletId === choice.outletId)
  const hint = claiming.isResuming ? words.resumed : missesConsent ? words.consentNeeded : undefined
  return (
    <BottomBar hint={hint}>
      {held ? showVoucher('secondary', () => onVoucher(held.claimId)) : null}
      <Button
        id="claim"
        grow
        kind="primary"
        label={outlet ? words.claim(giftNameOf(campaign, choice.giftId), outlet.name) : words.nowhereToday}
        disabled={!outlet}
        busy={claiming.busy && words.claiming}
        onTap={onClaim}
      />
    </BottomBar>
  )
}

const showVoucher = (kind: 'primary' | 'secondary', onTap: () => void) => (
  <Button id="show-voucher" grow kind={kind} label={words.showVoucher} onTap={onTap} />
)
