import type { DomainError } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { workCaseWords as words } from '@shared/messages/worker'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { openTab } from '@/platform/navigation'

/** Another try cannot help with these. */
const final: ReadonlySet<string> = new Set(['CASE_NOT_FOUND', 'NOT_ALLOWED'])

export function CaseFailed({ failure, onRetry }: { readonly failure: DomainError; readonly onRetry: () => void }) {
  const { code, sentence } = sayError(failure)
  return (
    <StateView
      kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : code === 'NOT_ALLOWED' ? 'refused' : 'error'}
      title={code === 'CASE_NOT_FOUND' ? words.notYours : sentence}
      code={commonWords.errorCode(code)}
    >
      {code === 'CASE_NOT_FOUND' ? (
        <Button id="back-to-tasks" kind="primary" label={words.backToTasks} onTap={() => openTab('workerTasks')} />
      ) : null}
      {final.has(code) ? null : (
        <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={onRetry} />
      )}
    </StateView>
  )
}
