import { commonWords } from '@shared/messages/common'
import { consoleWords } from '@shared/messages/console-words'
import { sayError } from '@shared/messages/error-words'
import { Button } from '@/components/button/button'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import type { Answered } from '@/platform/cloud/use-answer'

/** What is shown as long as there is nothing to show: on its way, no network, not allowed, failed. */
export function AnswerState({ failure, reload }: Pick<Answered<unknown>, 'failure' | 'reload'>) {
  if (!failure) return <Skeleton shape="cards" words={consoleWords.loading} />
  const { code, sentence } = sayError(failure)
  const refused = code === 'NOT_ALLOWED' || code === 'NOT_SIGNED_IN'
  return (
    <StateView
      kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : refused ? 'refused' : 'error'}
      title={sentence}
      code={commonWords.errorCode(code)}
    >
      {refused ? null : <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={reload} />}
    </StateView>
  )
}
