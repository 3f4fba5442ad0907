import { type FiledAnswer, formActions } from '@shared/forms/actions'
import { checkAnswers } from '@shared/forms/check-answers'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError, ErrorCode } from '@shared/kernel/errors'
import { useEffect, useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { anyFailed, stillSending } from '@/platform/pending-photo'
import { answersOf, type ChangeValues, type FormProblems, nothingFilled, shownPhotos } from './form-values'
import { dropFilled, type FilledForm, keepFilled, keptFilled } from './kept-form'
import { refusedAnswers } from './refused-answers'

export type OpenedForm = OutputOf<typeof formActions.open>

/** After these the cloud may have the answer all the same. */
const unclear: ReadonlySet<ErrorCode> = new Set(['NETWORK_UNREACHABLE', 'BUSY_TRY_AGAIN', 'SERVER_TROUBLE'])

const fresh = (version: number): FilledForm => ({
  requestId: newRequestId(),
  version,
  values: nothingFilled,
  agreed: null,
  tried: false,
})

/** One form being filled in: kept on the device from the first letter until the cloud has it. */
export function useFormFill({ formId, version, content, consent }: OpenedForm, gridCode: string | null) {
  const [before] = useState(() => keptFilled(formId))
  const [filled, setFilled] = useState(before ?? fresh(version))
  const [isResumed, setResumed] = useState(before !== null)
  const [hasRoom, setRoom] = useState(true)
  const [isChecked, setChecked] = useState(false)
  const [refused, setRefused] = useState<FormProblems>({})
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<FiledAnswer | null>(null)
  /** Grows when everything is filled in anew: fields that hold what is typed begin again. */
  const [turn, setTurn] = useState(0)
  const running = useRef(false)

  useEffect(() => {
    if (done === null) setRoom(keepFilled(formId, filled))
  }, [formId, filled, done])

  const { values, agreed, requestId } = filled
  const mayHandIn = consent.given || agreed === consent.version
  const checked = checkAnswers(content, answersOf(values))
  const found = Object.fromEntries(checked.problems.map(each => [each.questionId, each.rule]))
  const problems: FormProblems = isChecked ? { ...refused, ...found } : {}
  const photos = shownPhotos(content.questions, values)

  const change: ChangeValues = how => {
    setRefused({})
    setFilled(last => ({ ...last, values: how(last.values) }))
  }
  const submit = async () => {
    setChecked(true)
    setFailure(null)
    const isReady = mayHandIn && checked.problems.length === 0 && !stillSending(photos) && !anyFailed(photos)
    if (!isReady || running.current) return
    running.current = true
    setBusy(true)
    // On the device before it leaves: an app that is killed now sends the same act again.
    keepFilled(formId, { ...filled, version, tried: true })
    setFilled(last => ({ ...last, version, tried: true }))
    try {
      const asked = { requestId, formId, version, answers: checked.answers, gridCode }
      setDone(await call(formActions.answer, { ...asked, consentVersion: consent.version }))
      dropFilled(formId)
    } catch (error) {
      const refusal = asDomainError(error)
      setRefused(refusedAnswers(refusal))
      setFailure(refusal)
      // The cloud looks for an answer of this request first: a clear no says that it has none.
      if (!unclear.has(refusal.code)) setFilled(last => ({ ...last, tried: false }))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return {
    ...{ values, problems, busy, failure, done, hasRoom, turn, change, submit },
    /** Whether the consent is still to be asked for, and whether it was missed. */
    asksConsent: !mayHandIn,
    missedConsent: isChecked && !mayHandIn,
    agree: () => setFilled(last => ({ ...last, agreed: consent.version })),
    photosUnderWay: stillSending(photos),
    photosFailed: isChecked && anyFailed(photos),
    /** What is shown was begun at an earlier visit; on a form that is another one by now. */
    isResumed,
    isOtherVersion: isResumed && before !== null && before.version !== version,
    wasTried: filled.tried,
    startOver: () => {
      setFilled(fresh(version))
      setResumed(false)
      setChecked(false)
      setFailure(null)
      setTurn(last => last + 1)
    },
  }
}

export type FormFill = ReturnType<typeof useFormFill>
