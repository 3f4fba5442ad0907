import { sayError } from '@shared/messages/error-words'
import { Notice } from '@/components/notice/notice'
import type { Sent } from './use-sent'

export const SentFailed = ({ sent }: { readonly sent: Sent }) =>
  sent.failure ? <Notice icon="question" title={sayError(sent.failure).sentence} /> : null
