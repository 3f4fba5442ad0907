import type { caseActions } from '@shared/cases/actions'
import { acceptCase } from '../../modules/cases/accept-case'
import { addPhotos } from '../../modules/cases/add-photos'
import { answerQuestion } from '../../modules/cases/answer-question'
import { askReporter } from '../../modules/cases/ask-reporter'
import { getCase } from '../../modules/cases/get-case'
import { listCategories } from '../../modules/cases/list-categories'
import { listMine } from '../../modules/cases/list-mine'
import { listTasks } from '../../modules/cases/list-tasks'
import { previewReport } from '../../modules/cases/preview-report'
import { quickEntry } from '../../modules/cases/quick-entry'
import { rateCase } from '../../modules/cases/rate-case'
import { recordProgress } from '../../modules/cases/record-progress'
import { reopenCase } from '../../modules/cases/reopen-case'
import { resolveCase } from '../../modules/cases/resolve-case'
import { revealContact } from '../../modules/cases/reveal-contact'
import { sendBack } from '../../modules/cases/send-back'
import { submitReport } from '../../modules/cases/submit-report'
import { trackCase } from '../../modules/cases/track-case'
import { transferCase } from '../../modules/cases/transfer-case'
import type { Handlers } from '../../platform/create-function'

export const caseHandlers: Handlers<typeof caseActions> = {
  categories: listCategories,
  preview: previewReport,
  submit: submitReport,
  quickEntry,
  mine: listMine,
  tasks: listTasks,
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
  rate: rateCase,
  reopen: reopenCase,
}
