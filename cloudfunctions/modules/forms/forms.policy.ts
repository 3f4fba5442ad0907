import type { formActions } from '@shared/forms/actions'
import type { formDeskActions } from '@shared/forms/desk-actions'
import type { Grant, Policy } from '../../platform/authority'

const organisers: readonly Grant[] = ['organiser@scope', 'admin@scope']

export const formPolicy: Policy<keyof typeof formActions> = {
  open: { grants: ['signedIn'], because: 'Whoever has the link may look; a closed form opens to nobody.' },
  answer: { grants: ['signedIn'], because: 'Everybody answers for themselves, after consent to its purpose.' },
}

export const formDeskPolicy: Policy<keyof typeof formDeskActions> = {
  list: { grants: organisers, because: 'Drafts are among them; residents come by the link of one form.' },
  get: { grants: organisers, because: 'It shows the draft and names of colleagues.' },
  saveDraft: { grants: organisers, because: 'Who organises in a place asks its people.' },
  publish: { grants: organisers, because: 'Who organises in a place asks its people.' },
  close: { grants: organisers, because: 'Who opened a form ends it.' },
  results: { grants: organisers, because: 'Counts only, for who asked.' },
  answers: { grants: organisers, because: 'For who asked; what leads to a person is shortened.' },
  reveal: { grants: organisers, because: 'Only with a reason, which is kept with the answer.' },
  export: { grants: organisers, because: 'A file shows no more than the list; who wrote it out is logged.' },
}
