import type { hotlineActions } from '@shared/hotline/actions'
import type { InputOf } from '@shared/kernel/contract'
import { dialled } from '@shared/kernel/dialled'
import { phone as phoneRule } from '@shared/kernel/fields'
import { hotlineWords } from '@shared/messages/hotline-words'
import type { CategorySuggestion } from '@/platform/use-suggestion'

export interface ChosenPlace {
  readonly buildingId: string | null
  readonly gridCode: string
  readonly label: string
}

/** What was taken down so far; both ids live until the cloud has acknowledged the call. */
export interface CallDraft {
  readonly submissionId: string
  readonly queryCode: string
  readonly text: string
  readonly name: string
  readonly phone: string
  readonly consentSaid: boolean
  readonly place: ChosenPlace | null
  readonly categoryId: string | null
  readonly urgent: boolean
  readonly toPersonId: string | null
}

export const emptyCall = (ids: Pick<CallDraft, 'submissionId' | 'queryCode'>): CallDraft => ({
  ...ids,
  text: '',
  name: '',
  phone: '',
  consentSaid: false,
  place: null,
  categoryId: null,
  urgent: false,
  toPersonId: null,
})

export interface CallProblem {
  readonly field: 'text' | 'phone' | 'consent'
  readonly words: string
}

/** What stands between the draft and a case, in the order of the screen. */
export function callProblems({ text, name, phone, consentSaid }: CallDraft): readonly CallProblem[] {
  const problems: CallProblem[] = []
  if (text.trim() === '') problems.push({ field: 'text', words: hotlineWords.textMissing })
  if (dialled(phone) !== '' && !phoneRule.safeParse(dialled(phone)).success)
    problems.push({ field: 'phone', words: hotlineWords.phoneWrong })
  if ((name.trim() !== '' || dialled(phone) !== '') && !consentSaid)
    problems.push({ field: 'consent', words: hotlineWords.consentMissing })
  return problems
}

/** The input of `hotline.enter`. */
export const toCall = (
  draft: CallDraft,
  defaultCategoryId: string,
  suggestion: CategorySuggestion | null = null,
): InputOf<typeof hotlineActions.enter> => ({
  ...(suggestion ? { suggested: { categoryId: suggestion.categoryId, version: suggestion.version } } : {}),
  submissionId: draft.submissionId,
  queryCode: draft.queryCode,
  text: draft.text.trim(),
  place: {
    scannedGridCode: draft.place?.gridCode ?? null,
    pin: null,
    pickedGridCode: null,
    buildingId: draft.place?.buildingId ?? null,
    label: draft.place?.label ?? null,
  },
  categoryId: draft.categoryId ?? suggestion?.categoryId ?? defaultCategoryId,
  caller: {
    name: draft.name.trim() || null,
    phone: dialled(draft.phone) || null,
    consentSaid: draft.consentSaid,
  },
  urgent: draft.urgent,
  to: draft.toPersonId === null ? null : { kind: 'person', id: draft.toPersonId },
})
