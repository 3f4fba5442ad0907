import { caseActions } from '@shared/cases/actions'
import { gridActions } from '@shared/grids/actions'
import { peopleActions } from '@shared/people/actions'
import { reportConsentVersion } from '@shared/people/consent-text'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '@/platform/cloud/use-answer'
import { landingCopy, lastGridCode } from '@/platform/current-grid'
import { replacePage } from '@/platform/navigation'
import { useSuggestion } from '@/platform/use-suggestion'
import { defaultPlace } from './default-place'
import { change, hasUnsentDraft, saveDraft, takeUpDraft, useDraft } from './draft-session'
import { useDraftUploads } from './draft-uploads'
import { useSubmit } from './use-submit'

/** Everything the report form needs: the draft, who will read it, the categories, the consent, submitting. */
export function useReport(gridParam: string | undefined) {
  const [resumedDraft, setResumedDraft] = useState(() => {
    takeUpDraft()
    return hasUnsentDraft()
  })
  const draft = useDraft()
  const { suggestion, suggestFor } = useSuggestion(draft.text)
  /** Chosen by hand, else suggested; null: the default one. */
  const categoryId = draft.categoryId ?? suggestion?.categoryId ?? null
  const gridCode = gridParam ?? lastGridCode()
  const landing = useAnswer(
    gridActions.landing,
    gridCode ? { gridCode } : null,
    gridCode ? landingCopy(gridCode) : undefined,
  ).value
  const categories = useAnswer(caseActions.categories, {}, 'categories').value
  const me = useAnswer(peopleActions.me, {}, 'me').value
  const preview = useAnswer(caseActions.preview, {
    place: draft.place.input,
    ...(categoryId ? { categoryId } : {}),
  })
  // While another place or category is asked about, the last answer stays: a line that comes and goes reads as an alarm.
  const lastReader = useRef(preview.value)
  if (preview.value) lastReader.current = preview.value
  const reader = preview.value ?? (preview.loading ? lastReader.current : null)

  const place = defaultPlace(draft, landing)
  useEffect(() => {
    if (place) change({ kind: 'place', place })
  }, [place])

  useDidHide(saveDraft)
  useEffect(() => saveDraft, [])

  const recorded =
    me?.consents.some(each => each.purpose === 'report' && each.version === reportConsentVersion) ?? false
  const consentGiven = recorded || draft.consentVersion === reportConsentVersion
  useDraftUploads(draft, consentGiven)
  const submission = useSubmit(draft, consentGiven, categories?.defaultCategoryId ?? null, suggestFor, () =>
    replacePage('submitted'),
  )
  return {
    draft,
    suggestion,
    categoryId,
    landing,
    categories,
    reader,
    readerAsked: preview.loading,
    /** Until when this person may not report, as far as it is known before trying. */
    blockedUntil: me?.blockedUntil ?? null,
    consentGiven,
    submission,
    resumedDraft,
    forgetResumed: () => setResumedDraft(false),
  }
}
export type Report = ReturnType<typeof useReport>
