import { formDeskActions as actions, type FormView } from '@shared/forms/desk-actions'
import { type FormContent, formContent } from '@shared/forms/form'
import type { DomainError } from '@shared/kernel/errors'
import { isEqual } from '@shared/kernel/is-equal'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import * as z from 'zod/mini'
import { asDomainError, call } from '@/platform/cloud/call'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { useIntent } from '@/platform/use-intent'

const kept = z.object({ revision: z.int(), content: formContent })
const nameOf = (formId: string): string => `form-desk:${formId}`

/** What was written here before on the revision that is still the newest; null: nothing. */
function keptContent({ formId, revision }: FormView): FormContent | null {
  const found = draftOf(nameOf(formId), kept)
  return found?.revision === revision ? found.content : null
}

/** One form that is worked on: its draft as it is edited here, and every act on it. */
export function useFormWork(first: FormView) {
  const [before] = useState(() => keptContent(first))
  const [current, setCurrent] = useState(first)
  const [content, setContent] = useState(before ?? first.draft)
  const [busy, setBusy] = useState<'save' | 'publish' | 'close' | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  /** Somebody else was faster: how it is now. */
  const [conflict, setConflict] = useState<FormView | null>(null)
  /** Grows when the draft was replaced from outside: fields that hold what is typed begin anew. */
  const [generation, setGeneration] = useState(0)
  const running = useRef(false)
  const intent = useIntent()
  const { formId, revision: seenRevision } = current

  const replace = (next: FormView, nextContent = next.draft) => {
    setCurrent(next)
    setContent(nextContent)
    setGeneration(count => count + 1)
    if (nextContent === next.draft) dropDraft(nameOf(formId))
    else keepDraft(nameOf(formId), { revision: next.revision, content: nextContent })
  }
  async function attempt(kind: 'save' | 'publish' | 'close', send: () => Promise<FormView>): Promise<void> {
    if (running.current) return
    running.current = true
    setBusy(kind)
    setFailure(null)
    try {
      replace(await send())
    } catch (error) {
      const refused = asDomainError(error)
      if (refused.code === 'CHANGED_MEANWHILE') await seeOther(refused)
      else setFailure(refused)
    } finally {
      running.current = false
      setBusy(null)
    }
  }
  async function seeOther(refused: DomainError): Promise<void> {
    try {
      setConflict(await call(actions.get, { formId }))
    } catch {
      setFailure(refused)
    }
  }
  const onForm = (kind: string) => ({ requestId: intent([kind, seenRevision, content]), formId, seenRevision })
  return {
    ...{ current, content, busy, failure, conflict, generation },
    isChanged: !isEqual(content, current.draft),
    /** What is edited was written here before and not saved then. */
    isKept: before !== null && generation === 0,
    /** Shown before the next tap is heard: each change is made to the draft that was shown. */
    edit: (next: FormContent) => {
      flushSync(() => setContent(next))
      if (formContent.safeParse(next).success) keepDraft(nameOf(formId), { revision: seenRevision, content: next })
    },
    discard: () => replace(current),
    save: () => {
      const { requestId, ...into } = onForm('save')
      return attempt('save', () => call(actions.saveDraft, { requestId, into, content }))
    },
    publish: () => attempt('publish', () => call(actions.publish, onForm('publish'))),
    close: () => attempt('close', () => call(actions.close, onForm('close'))),
    settle: (isMine: boolean) => {
      if (conflict) replace(conflict, isMine ? content : conflict.draft)
      setConflict(null)
    },
  }
}

export type FormWork = ReturnType<typeof useFormWork>
