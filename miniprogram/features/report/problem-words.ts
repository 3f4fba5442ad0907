import { reportWords } from '@shared/messages/report'
import type { DraftProblem } from './submission'
import type { SubmitState } from './use-submit'

const words: Record<Exclude<DraftProblem, 'photosUploading'>, string> = {
  textMissing: reportWords.textMissing,
  phoneWrong: reportWords.phoneWrong,
  consentNeeded: reportWords.consentNeeded,
}

const problemsOf = (state: SubmitState): readonly DraftProblem[] => (state.at === 'writing' ? state.problems : [])

/** The sentence beside one field; null when it is fine. */
export const problemAt = (state: SubmitState, problem: keyof typeof words): string | null =>
  problemsOf(state).includes(problem) ? words[problem] : null

/** All of them, for the summary above the form. */
export const problemSentences = (state: SubmitState): readonly string[] =>
  problemsOf(state).flatMap(problem => (problem === 'photosUploading' ? [] : [words[problem]]))
