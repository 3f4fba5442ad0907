import type { FiledAnswer } from '@shared/forms/actions'
import type { DomainError, ErrorCode } from '@shared/kernel/errors'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { formWords as words } from '@shared/messages/form-page-words'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'

type Said = { readonly kind: 'empty' | 'refused' | 'offline'; readonly title: string; readonly text?: string }

const states: Partial<Record<ErrorCode, Said>> = {
  FORM_CLOSED: { kind: 'empty', title: words.closedTitle, text: words.closedText },
  NOT_FOUND: { kind: 'refused', title: words.unknownTitle, text: words.unknownText },
  ANSWERED_BEFORE: { kind: 'empty', title: words.answeredTitle, text: words.answeredText },
  NETWORK_UNREACHABLE: { kind: 'offline', title: words.offlineTitle },
}

/** Whether nothing can be filled in any more, whatever is on the screen. */
export const endsForm = ({ code }: DomainError): boolean =>
  code === 'FORM_CLOSED' || code === 'NOT_FOUND' || code === 'ANSWERED_BEFORE'

/** There is no form to fill in: closed, answered, unknown, no network. */
export function FormRefused({ failure, onRetry }: { readonly failure: DomainError; readonly onRetry: () => void }) {
  const { code, sentence } = sayError(failure)
  const said = states[code] ?? { kind: 'error' as const, title: sentence }
  return (
    <StateView {...said} code={states[code] ? undefined : commonWords.errorCode(code)}>
      {endsForm(failure) ? null : (
        <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={onRetry} />
      )}
    </StateView>
  )
}

interface FormDoneProps {
  readonly filed: FiledAnswer
  readonly onSeeCase: (caseId: string) => void
}

export const FormDone = ({ filed: { madeCase }, onSeeCase }: FormDoneProps) => (
  <StateView kind="empty" title={words.doneTitle} text={madeCase ? words.doneCase(madeCase.caseNo) : words.doneText}>
    {madeCase ? (
      <Button id="see-case" kind="primary" label={words.seeCase} onTap={() => onSeeCase(madeCase.caseId)} />
    ) : null}
  </StateView>
)
