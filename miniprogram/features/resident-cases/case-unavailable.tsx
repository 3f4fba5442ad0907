import type { DomainError } from '@shared/kernel/errors'
import { mineWords } from '@shared/messages/cases'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { publicHotline } from '@shared/messages/landing'
import { offlineWords } from '@shared/messages/offline'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { replacePage } from '@/platform/navigation'
import { dial } from '@/platform/phone-call'

interface CaseUnavailableProps {
  readonly failure: DomainError
  readonly onRetry: () => void
  /** The tab bar, where the screen is a tab. */
  readonly foot?: ReactNode
  readonly notice?: ReactNode
}

/** A case or a list that could not be read and of which no copy is kept. */
export function CaseUnavailable({ failure, onRetry, foot, notice }: CaseUnavailableProps) {
  const { code, sentence } = sayError(failure)
  const offline = code === 'NETWORK_UNREACHABLE'
  return (
    <Screen fill root={foot !== undefined} foot={foot} notice={notice}>
      <StateView
        kind={offline ? 'offline' : 'error'}
        title={offline ? offlineWords.title : sentence}
        text={offline ? offlineWords.comeBack : undefined}
        code={commonWords.errorCode(code)}
      >
        {code === 'CASE_NOT_FOUND' ? (
          <Button id="track" kind="primary" icon="search" label={mineWords.track} onTap={() => replacePage('track')} />
        ) : (
          <Button id="retry" kind="primary" icon="refresh" label={offlineWords.retry} onTap={onRetry} />
        )}
        <Button
          id="call-hotline"
          kind="quiet"
          icon="phone"
          label={commonWords.callHotline(publicHotline)}
          onTap={() => dial(publicHotline)}
        />
      </StateView>
    </Screen>
  )
}
