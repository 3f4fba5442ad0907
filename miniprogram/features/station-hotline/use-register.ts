import { type HotlineRow, hotlineActions } from '@shared/hotline/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { LocalDate } from '@shared/kernel/local-date'
import { call } from '@/platform/cloud/call'
import { type Answered, useAnswer } from '@/platform/cloud/use-answer'
import { type Pages, useLaterPages } from '@/platform/cloud/use-later-pages'

export interface Register {
  readonly first: Answered<OutputOf<typeof hotlineActions.register>>
  /** The calls, the last first. */
  readonly pages: Pages<HotlineRow>
}

/** The calls of a day, page by page. */
export function useRegister(day: LocalDate): Register {
  const first = useAnswer(hotlineActions.register, { day })
  const pages = useLaterPages(first.value, `${day} ${first.savedAt}`, after =>
    call(hotlineActions.register, { day, after }),
  )
  return { first, pages }
}
