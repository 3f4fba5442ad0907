import type { caseActions } from '@shared/cases/actions'
import { acceptCase } from '../../modules/cases/accept-case'
import { addCoHandler } from '../../modules/cases/add-co-handler'
import { addPhotos } from '../../modules/cases/add-photos'
import { answerQuestion } from '../../modules/cases/answer-question'
import { askExtension } from '../../modules/cases/ask-extension'
import { askReporter } from '../../modules/cases/ask-reporter'
import { blockContent } from '../../modules/cases/block-content'
import { countDesk } from '../../modules/cases/count-desk'
import { decideCase } from '../../modules/cases/decide-case'
import { decideExtension } from '../../modules/cases/decide-extension'
import { escalateCase } from '../../modules/cases/escalate-case'
import { getCase } from '../../modules/cases/get-case'
import { acceptSupervision, endSupervision, returnSupervision } from '../../modules/cases/judge-supervision'
import { levelsAbove } from '../../modules/cases/levels-above'
import { listCategories } from '../../modules/cases/list-categories'
import { listDesk } from '../../modules/cases/list-desk'
import { listExtensions } from '../../modules/cases/list-extensions'
import { listHeld } from '../../modules/cases/list-held'
import { listMine } from '../../modules/cases/list-mine'
import { listSupervision } from '../../modules/cases/list-supervision'
import { listTasks } from '../../modules/cases/list-tasks'
import { markUrgent } from '../../modules/cases/mark-urgent'
import { mergeCase } from '../../modules/cases/merge-case'
import { orderSupervision } from '../../modules/cases/order-supervision'
import { previewReport } from '../../modules/cases/preview-report'
import { quickEntry } from '../../modules/cases/quick-entry'
import { rateCase } from '../../modules/cases/rate-case'
import { recategoriseCase } from '../../modules/cases/recategorise-case'
import { recordErrand } from '../../modules/cases/record-errand'
import { recordProgress } from '../../modules/cases/record-progress'
import { rejectCase } from '../../modules/cases/reject-case'
import { releaseContent } from '../../modules/cases/release-content'
import { removeCoHandler } from '../../modules/cases/remove-co-handler'
import { reopenCase, reopenFor } from '../../modules/cases/reopen-case'
import { replySupervision } from '../../modules/cases/reply-supervision'
import { resolveCase } from '../../modules/cases/resolve-case'
import { revealContact } from '../../modules/cases/reveal-contact'
import { sendBack } from '../../modules/cases/send-back'
import { similarCases } from '../../modules/cases/similar-cases'
import { submitForDecision } from '../../modules/cases/submit-for-decision'
import { submitReport } from '../../modules/cases/submit-report'
import { supplementCase } from '../../modules/cases/supplement-case'
import { tellReporter } from '../../modules/cases/tell-reporter'
import { trackCase } from '../../modules/cases/track-case'
import { transferCase } from '../../modules/cases/transfer-case'
import { verifyCase } from '../../modules/cases/verify-case'
import { withdrawCase } from '../../modules/cases/withdraw-case'
import type { Handlers } from '../../platform/create-function'

export const caseHandlers: Handlers<typeof caseActions> = {
  categories: listCategories,
  preview: previewReport,
  submit: submitReport,
  quickEntry,
  mine: listMine,
  tasks: listTasks,
  deskCounts: countDesk,
  deskList: listDesk,
  get: getCase,
  track: trackCase,
  accept: acceptCase,
  progress: recordProgress,
  addPhotos,
  ask: askReporter,
  answerAsk: answerQuestion,
  resolve: resolveCase,
  sendBack,
  transfer: transferCase,
  revealContact,
  tell: tellReporter,
  verify: verifyCase,
  rate: rateCase,
  reopen: reopenCase,
  reopenFor,
  askExtension,
  decideExtension,
  recategorise: recategoriseCase,
  extensions: listExtensions,
  above: levelsAbove,
  escalate: escalateCase,
  submitForDecision,
  decide: decideCase,
  addCoHandler,
  removeCoHandler,
  withdraw: withdrawCase,
  reject: rejectCase,
  similar: similarCases,
  merge: mergeCase,
  recordErrand,
  supervise: orderSupervision,
  replySupervision,
  acceptSupervision,
  returnSupervision,
  endSupervision,
  supervisionList: listSupervision,
  markUrgent,
  supplement: supplementCase,
  releaseContent,
  blockContent,
  heldContent: listHeld,
}
