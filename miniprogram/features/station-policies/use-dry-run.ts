import type { RulesInput } from '@shared/deadlines/rules-input'
import type { DomainError } from '@shared/kernel/errors'
import { rulesActions } from '@shared/rules/actions'
import type { DryRunRow } from '@shared/rules/dry-run-counts'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'

/** How far a dry run is. `of` is the set that was tried: another edit makes the result old. */
export interface DryRun {
  readonly of: RulesInput
  readonly month: string | null
  readonly rows: readonly DryRunRow[]
  readonly done: boolean
  readonly failure: DomainError | null
}

/** Replays last month page by page; a new try drops the one before. */
export function useDryRun() {
  const [run, setRun] = useState<DryRun | null>(null)
  const turn = useRef(0)

  async function start(rules: RulesInput): Promise<void> {
    turn.current += 1
    const mine = turn.current
    let next: DryRun = { of: rules, month: null, rows: [], done: false, failure: null }
    const show = (change: Partial<DryRun>) => {
      next = { ...next, ...change }
      if (mine === turn.current) setRun(next)
    }
    show({})
    try {
      for (let after: { createdAt: number; id: string } | undefined; mine === turn.current; ) {
        const page = await call(rulesActions.dryRun, {
          rules,
          ...(next.month ? { month: next.month } : {}),
          ...(after ? { after } : {}),
        })
        show({ month: page.month, rows: [...next.rows, ...page.rows], done: page.next === null })
        if (page.next === null) return
        after = page.next
      }
    } catch (error) {
      show({ failure: asDomainError(error), done: true })
    }
  }
  return { run, start }
}
