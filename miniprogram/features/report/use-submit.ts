import { caseActions } from '@shared/cases/actions'
import { DomainError } from '@shared/kernel/errors'
import { reportConsentVersion } from '@shared/people/consent-text'
import { useEffect, useRef, useState } from 'react'
import { askInTap } from '@/platform/ask-in-tap'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { isOnline } from '@/platform/network'
import { anyFailed, stillSending } from '@/platform/pending-photo'
import type { CategorySuggestion } from '@/platform/use-suggestion'
import { askWhatCounted } from './counted-version'
import type { ReportDraft } from './draft'
import { change, currentDraft, saveDraft } from './draft-session'
import { keepReport } from './kept-report'
import { keepReceipt } from './receipt'
import { type DraftProblem, draftProblems, toSubmission } from './submission'

export type SubmitState =
  | { readonly at: 'writing'; readonly problems: readonly DraftProblem[] }
  /** Agreed and complete, but photos are still on their way. */
  | { readonly at: 'photos' }
  /** Some photos did not arrive: the resident decides whether to go on without them. */
  | { readonly at: 'photosFailed' }
  | { readonly at: 'sending' }
  /** No network: the device keeps it and sends it by itself. */
  | { readonly at: 'kept' }
  | { readonly at: 'refused'; readonly failure: DomainError }

/**
 * Submitting, safe against double taps and lost answers: the draft carries the id of the submission, the ids stay until the
 * cloud has acknowledged them, and a second try with the same ids gives the same case.
 */
export function useSubmit(
  draft: ReportDraft,
  consentGiven: boolean,
  defaultCategoryId: string | null,
  suggestFor: (text: string) => CategorySuggestion | null,
  onAccepted: () => void,
) {
  const [state, setState] = useState<SubmitState>({ at: 'writing', problems: [] })
  const sending = useRef(false)

  const send = async (insists = false) => {
    if (sending.current) return
    sending.current = true
    setState({ at: 'sending' })
    const triedBefore = currentDraft().triedAt !== null
    change({ kind: 'tried', at: now() })
    saveDraft()
    const given = currentDraft()
    const suggestion = suggestFor(given.text)
    const submissionIn = (categoryId: string) =>
      toSubmission(given, categoryId, reportConsentVersion, suggestion, insists)
    try {
      if (!isOnline()) throw new DomainError('NETWORK_UNREACHABLE')
      const categoryId = defaultCategoryId ?? (await call(caseActions.categories, {})).defaultCategoryId
      const submission = submissionIn(categoryId)
      const accepted = await call(caseActions.submit, submission)
      keepReceipt(given, accepted, triedBefore ? await askWhatCounted(accepted.caseId, submission) : [])
      onAccepted()
    } catch (error) {
      const failure = asDomainError(error)
      const waiting = submissionIn(defaultCategoryId ?? '')
      const isKept =
        failure.code === 'NETWORK_UNREACHABLE' &&
        keepReport(given, { ...waiting, categoryId: waiting.categoryId || null })
      setState(isKept ? { at: 'kept' } : { at: 'refused', failure })
    } finally {
      sending.current = false
    }
  }

  const pending = stillSending(draft.photos)
  const waitsForPhotos = state.at === 'photos'
  // biome-ignore lint/correctness/useExhaustiveDependencies: both functions read the draft when they run
  useEffect(() => {
    if (waitsForPhotos && !pending) sendUnlessFailed()
  }, [waitsForPhotos, pending])

  const sendUnlessFailed = () => {
    if (anyFailed(currentDraft().photos)) setState({ at: 'photosFailed' })
    else send()
  }

  // What was put right since the tap is no longer named.
  const standing = draftProblems(draft, consentGiven)
  const shown: SubmitState =
    state.at === 'writing' ? { at: 'writing', problems: state.problems.filter(each => standing.includes(each)) } : state

  const submit = () => {
    if (sending.current) return
    const problems = draftProblems(currentDraft(), consentGiven)
    const blocking = problems.filter(problem => problem !== 'photosUploading')
    if (blocking.length > 0) return setState({ at: 'writing', problems: blocking })
    askInTap('submit')
    // Without a network photos wait with the words.
    if (!isOnline()) send()
    else if (problems.length > 0) setState({ at: 'photos' })
    else sendUnlessFailed()
  }

  return {
    state: shown,
    submit,
    submitWithoutThem: () => send(),
    submitAgain: () => send(true),
    write: () => setState({ at: 'writing', problems: [] }),
  }
}
