import type { DomainError } from '@shared/kernel/errors'
import { notDone } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { ErrorSummary } from './error-summary'

/** Why the last tap did nothing; nothing while there is no such thing. */
export const FailureSummary = ({ failure }: { readonly failure: DomainError | null }) =>
  failure ? <ErrorSummary title={notDone} problems={[sayError(failure).sentence]} /> : null
