import type { formDeskActions } from '@shared/forms/desk-actions'
import { closeForm } from '../../modules/forms/close-form'
import { exportAnswers } from '../../modules/forms/export-answers'
import { getForm } from '../../modules/forms/get-form'
import { listAnswers } from '../../modules/forms/list-answers'
import { listForms } from '../../modules/forms/list-forms'
import { publishForm } from '../../modules/forms/publish-form'
import { revealAnswer } from '../../modules/forms/reveal-answer'
import { saveDraft } from '../../modules/forms/save-draft'
import { showResults } from '../../modules/forms/show-results'
import type { Handlers } from '../../platform/create-function'

export const formDeskHandlers: Handlers<typeof formDeskActions> = {
  list: listForms,
  get: getForm,
  saveDraft,
  publish: publishForm,
  close: closeForm,
  results: showResults,
  answers: listAnswers,
  reveal: revealAnswer,
  export: exportAnswers,
}
