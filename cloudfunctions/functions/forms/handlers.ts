import type { formActions } from '@shared/forms/actions'
import { answerForm } from '../../modules/forms/answer-form'
import { openForm } from '../../modules/forms/open-form'
import type { Handlers } from '../../platform/create-function'

export const formHandlers: Handlers<typeof formActions> = {
  open: openForm,
  answer: answerForm,
}
