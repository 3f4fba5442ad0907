import type { CaseAct } from '@shared/cases/case-act'
import { errandWords } from '@shared/messages/errand-words'
import { feedbackWords } from '@shared/messages/feedback-words'
import { coHandlerWords, upwardWords } from '@shared/messages/hands-words'
import { extensionWords, recategoriseWords } from '@shared/messages/promised-date-words'
import { supervisionSheets } from '@shared/messages/supervision-words'
import { writeWords } from '@shared/messages/write-words'
import type { IconName } from '@/components/icon/icon-names'

/** One row of the sheet "更多"; its title is the act's name in `actWords`. */
export interface MoreAct {
  readonly act: CaseAct
  readonly icon: IconName
  /** What will come of it, in a sentence. */
  readonly detail?: string
}

/** The rarer acts, in the order in which the sheet lists those that are possible now. */
export const moreActs: readonly MoreAct[] = [
  { act: 'progress', icon: 'message', detail: writeWords.progress.text },
  { act: 'addCoHandler', icon: 'people', detail: coHandlerWords.text },
  { act: 'escalate', icon: 'flag', detail: upwardWords.escalate.text },
  { act: 'submitForDecision', icon: 'paper', detail: upwardWords.submitForDecision.text },
  { act: 'tell', icon: 'phone', detail: feedbackWords.tell.text },
  { act: 'verify', icon: 'eye', detail: feedbackWords.verify.text },
  { act: 'askExtension', icon: 'clock', detail: extensionWords.ask.text },
  { act: 'recategorise', icon: 'list', detail: recategoriseWords.text },
  { act: 'recordErrand', icon: 'swap', detail: errandWords.prepareWhy },
  { act: 'markUrgent', icon: 'flag', detail: supervisionSheets.markUrgent.text },
  { act: 'supervise', icon: 'bell', detail: supervisionSheets.supervise.text },
  { act: 'sendBack', icon: 'return', detail: writeWords.sendBack.text },
  { act: 'reject', icon: 'close', detail: writeWords.reject.text },
]
