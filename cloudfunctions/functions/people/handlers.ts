import type { peopleActions } from '@shared/people/actions'
import { giveConsent } from '../../modules/people/give-consent'
import { listColleagues } from '../../modules/people/list-colleagues'
import { personMe } from '../../modules/people/person-me'
import type { Handlers } from '../../platform/create-function'

export const peopleHandlers: Handlers<typeof peopleActions> = {
  me: personMe,
  consent: giveConsent,
  colleagues: listColleagues,
}
