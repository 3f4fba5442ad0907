import type { caseActions } from '@shared/cases/actions'
import { placeInput } from '@shared/cases/case-inputs'
import type { InputOf } from '@shared/kernel/contract'
import { dialled } from '@shared/kernel/dialled'
import { phone as phoneRule } from '@shared/kernel/fields'
import { isSaid } from '@shared/kernel/typed-text'
import { sentPhotos, stillSending } from '@/platform/pending-photo'
import type { CategorySuggestion } from '@/platform/use-suggestion'
import type { ReportDraft } from './draft'

export type Submission = InputOf<typeof caseActions.submit>

export type DraftProblem = 'textMissing' | 'phoneWrong' | 'photosUploading' | 'consentNeeded'

export const phoneLooksRight = (typed: string): boolean =>
  dialled(typed) === '' || phoneRule.safeParse(dialled(typed)).success

/** What stands between the draft and a submission, in the order of the screen. Photos that failed never do. */
export function draftProblems(draft: ReportDraft, consentGiven: boolean): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  if (!isSaid(draft.text)) problems.push('textMissing')
  if (stillSending(draft.photos)) problems.push('photosUploading')
  if (!draft.anonymous && !phoneLooksRight(draft.phone)) problems.push('phoneWrong')
  if (!consentGiven && draft.consentVersion === null) problems.push('consentNeeded')
  return problems
}

/** The input of `cases.submit`. An anonymous report carries neither phone nor name, whatever was typed before. */
export function toSubmission(
  draft: ReportDraft,
  defaultCategoryId: string,
  consentVersion: string,
  suggestion: CategorySuggestion | null = null,
  insists = false,
): Submission {
  const named = !draft.anonymous
  return {
    submissionId: draft.submissionId,
    queryCode: draft.queryCode,
    text: draft.text.trim(),
    photos: sentPhotos(draft.photos),
    place: placeInput.parse(draft.place.input),
    categoryId: draft.categoryId ?? suggestion?.categoryId ?? defaultCategoryId,
    ...(suggestion ? { suggested: { categoryId: suggestion.categoryId, version: suggestion.version } } : {}),
    ...(insists ? { insists } : {}),
    phone: named && draft.phone.trim() !== '' ? dialled(draft.phone) : null,
    name: named && draft.name.trim() !== '' ? draft.name.trim() : null,
    anonymous: draft.anonymous,
    consentVersion: draft.consentVersion ?? consentVersion,
  }
}
