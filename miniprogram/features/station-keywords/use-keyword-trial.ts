import { categoryActions } from '@shared/categories/actions'
import { addCounts, noCounts, type SuggestionCounts } from '@shared/categories/dry-run'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import type { DomainError } from '@shared/kernel/errors'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'

/** How far a dry run is. `of` is the set that was tried: another edit makes the result old. */
export interface KeywordTrial {
  readonly of: KeywordRulesInput
  readonly month: string | null
  readonly counts: SuggestionCounts
  readonly done: boolean
  readonly failure: DomainError | null
}

/** Compares last month's cases page by page; a new try drops the one before. */
export function useKeywordTrial() {
  const [trial, setTrial] = useState<KeywordTrial | null>(null)
  const turn = useRef(0)

  async function start(rules: KeywordRulesInput): Promise<void> {
    turn.current += 1
    const mine = turn.current
    let next: KeywordTrial = { of: rules, month: null, counts: noCounts, done: false, failure: null }
    const show = (change: Partial<KeywordTrial>) => {
      next = { ...next, ...change }
      if (mine === turn.current) setTrial(next)
    }
    show({})
    try {
      for (let after: { createdAt: number; id: string } | undefined; mine === turn.current; ) {
        const page = await call(categoryActions.dryRun, { rules, ...(after ? { after } : {}) })
        show({ month: page.month, counts: addCounts(next.counts, page.counts), done: page.next === null })
        if (page.next === null) return
        after = page.next
      }
    } catch (error) {
      show({ failure: asDomainError(error), done: true })
    }
  }
  return { trial, start }
}
