import type { DomainError } from '@shared/kernel/errors'
import { campaignPageWords as words } from '@shared/messages/campaign-page-words'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { openTab } from '@/platform/navigation'

interface CampaignUnavailableProps {
  readonly failure: DomainError
  readonly onRetry: () => void
  /** What is said when there is no such thing. */
  readonly unknown?: { readonly title: string; readonly text: string }
}

const unknownCampaign = { title: words.unknown, text: words.unknownWhy }

/** Nothing to show: unknown, no network, trouble. */
export function CampaignUnavailable({ failure, onRetry, unknown = unknownCampaign }: CampaignUnavailableProps) {
  const { code, sentence } = sayError(failure)
  if (code === 'NOT_FOUND' || code === 'INPUT_INVALID') {
    return (
      <StateView kind="refused" {...unknown}>
        <Button id="to-home" kind="primary" label={words.home} onTap={() => openTab('home')} />
      </StateView>
    )
  }
  const retry = <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={onRetry} />
  if (code === 'NETWORK_UNREACHABLE') {
    return (
      <StateView kind="offline" title={words.offline} text={words.offlineWhy}>
        {retry}
      </StateView>
    )
  }
  return (
    <StateView kind="error" title={sentence} code={commonWords.errorCode(code)}>
      {retry}
    </StateView>
  )
}
