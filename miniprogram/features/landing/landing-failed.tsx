import type { DomainError } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { landingWords } from '@shared/messages/landing'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { WaysToGrid } from './no-grid'

interface LandingFailedProps {
  readonly failure: DomainError
  readonly scanned: boolean
  /** Another try may help: the network or the service, not the code. */
  readonly onRetry: () => void
  /** Back to the grid seen last; null when there is none. */
  readonly onLastGrid: (() => void) | null
}

const passing: ReadonlySet<string> = new Set([
  'NETWORK_UNREACHABLE',
  'SERVER_TROUBLE',
  'BUSY_TRY_AGAIN',
  'NOT_SIGNED_IN',
])

/** A code that was refused, or a grid that could not be read: what happened, and every way on. */
export function LandingFailed({ failure, scanned, onRetry, onLastGrid }: LandingFailedProps) {
  const { code, sentence } = sayError(failure)
  const mayPass = passing.has(code)
  const title =
    code === 'NETWORK_UNREACHABLE' ? landingWords.offline : scanned ? landingWords.codeTrouble : landingWords.gridGone
  return (
    <StateView
      kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
      title={mayPass && code !== 'NETWORK_UNREACHABLE' ? landingWords.notNow : title}
      text={sentence}
      code={commonWords.errorCode(code)}
    >
      {mayPass ? <Button id="retry" kind="primary" icon="refresh" label={landingWords.retry} onTap={onRetry} /> : null}
      {onLastGrid ? <Button id="last-grid" label={landingWords.lastGrid} onTap={onLastGrid} /> : null}
      <WaysToGrid mapFirst={!mayPass} />
    </StateView>
  )
}
