import { sayInstant } from '@shared/kernel/say-time'
import { offlineWords } from '@shared/messages/offline'
import { now } from './clock'
import type { Answered } from './cloud/use-answer'
import { useOnline } from './network'

/** What a notice needs to know of an answer. */
export type KeptAnswer = Pick<Answered<unknown>, 'failure' | 'savedAt' | 'reload'>

/** That there is no network, or that asking failed, and from when the content below is; null while all is well. */
export function useOfflineNotice(answer: KeptAnswer | null) {
  const online = useOnline()
  if (!answer || answer.savedAt === null || (online && !answer.failure)) return null
  return {
    icon: 'wifi-off',
    title: online && answer.failure?.code !== 'NETWORK_UNREACHABLE' ? offlineWords.noService : offlineWords.title,
    text: offlineWords.keptAt(sayInstant(answer.savedAt, now())),
    action: { label: offlineWords.retry, onTap: answer.reload, id: 'retry' },
  } as const
}
