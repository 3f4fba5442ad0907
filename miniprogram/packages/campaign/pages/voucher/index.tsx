import { campaignActions } from '@shared/campaigns/actions'
import { DomainError } from '@shared/kernel/errors'
import { voucherWords as words } from '@shared/messages/campaign-page-words'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Screen } from '@/components/screen/screen'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { Skeleton } from '@/components/skeleton/skeleton'
import { CampaignUnavailable } from '@/features/campaigns/campaign-unavailable'
import { useVoucher } from '@/features/campaigns/use-voucher'
import { isOpenVoucher, VoucherBody } from '@/features/campaigns/voucher-body'
import { useAct } from '@/platform/cloud/use-act'
import { openPage, replacePage, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'
import { useIntent } from '@/platform/use-intent'

const unknown = new DomainError('NOT_FOUND')

export default function VoucherPage() {
  useFrame()
  const { id = '' } = usePageParams()
  const { voucher, failure, at, code, reload } = useVoucher(id)
  const giveBack = useAct(campaignActions.giveBack)
  const intent = useIntent()
  const [asks, setAsks] = useState(false)
  const refusal = id ? failure : unknown
  if (!voucher || refusal?.code === 'NOT_FOUND') {
    return (
      <Screen fill={refusal !== null}>
        {refusal ? (
          <CampaignUnavailable
            failure={refusal}
            onRetry={reload}
            unknown={{ title: words.unknown, text: words.unknownWhy }}
          />
        ) : (
          <Skeleton shape="case" words={words.loading} />
        )}
      </Screen>
    )
  }
  const letGo = async () => {
    const given = await giveBack.run({ requestId: intent(['giveBack', id]), claimId: id })
    setAsks(false)
    if (given) reload()
  }
  const { campaignId, state } = voucher.claim
  const isOpen = isOpenVoucher(voucher, at)
  return (
    <Screen
      foot={
        isOpen && state !== 'held' ? null : (
          <BottomBar>
            {isOpen ? (
              <Button id="give-back" grow label={words.giveBack} onTap={() => setAsks(true)} />
            ) : (
              <>
                <Button id="to-claims" grow label={words.toClaims} onTap={() => openPage('ownClaims')} />
                <Button
                  id="to-campaign"
                  grow
                  kind="primary"
                  label={words.toCampaign}
                  onTap={() => replacePage('campaign', { id: campaignId })}
                />
              </>
            )}
          </BottomBar>
        )
      }
      over={
        asks ? (
          <ConfirmSheet
            title={words.giveBackTitle}
            text={words.giveBackText}
            confirmLabel={words.giveBackConfirm}
            destroys
            busy={giveBack.busy && words.givingBack}
            onConfirm={letGo}
            onClose={() => setAsks(false)}
          />
        ) : null
      }
    >
      <FailureSummary failure={giveBack.failure} />
      <VoucherBody voucher={voucher} code={isOpen ? code : null} isCutOff={failure !== null} now={at} />
    </Screen>
  )
}
