import { commonWords } from '@shared/messages/common'
import { deskWords } from '@shared/messages/desk-words'
import { sayError } from '@shared/messages/error-words'
import { Button } from '@/components/button/button'
import { MorePart } from '@/components/more-part/more-part'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import type { Answered } from '@/platform/cloud/use-answer'
import type { Pages } from '@/platform/cloud/use-later-pages'
import { openPage } from '@/platform/navigation'
import { DeskTable } from './desk-table'
import type { DeskLine } from './desk-view'

export interface CaseLinesProps {
  /** Of the first page. */
  readonly answer: Pick<Answered<object>, 'value' | 'failure' | 'reload'>
  readonly lines: readonly DeskLine[]
  readonly pages: Omit<Pages<unknown>, 'rows'>
}

/** A list of cases in all its states: on its way, not there, empty, some, more. */
export function CaseLines({ answer, lines, pages }: CaseLinesProps) {
  if (!answer.value && answer.failure) {
    const { code, sentence } = sayError(answer.failure)
    return (
      <StateView
        kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
        title={sentence}
        code={commonWords.errorCode(code)}
      >
        <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={answer.reload} />
      </StateView>
    )
  }
  if (!answer.value) return <Skeleton shape="cards" words={deskWords.loading} />
  if (lines.length === 0) return <StateView kind="empty" title={deskWords.empty} text={deskWords.emptyWhy} />
  return (
    <>
      <DeskTable lines={lines} onOpen={id => openPage('workerCase', { id })} />
      <MorePart id="desk-more" pages={pages} label={deskWords.more} />
    </>
  )
}
