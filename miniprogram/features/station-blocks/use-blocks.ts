import type { OutputOf } from '@shared/kernel/contract'
import { blockActions } from '@shared/limits/block-actions'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

export type BlockList = 'blocks' | 'appeals'
type Page = OutputOf<typeof blockActions.list>

/** One of the lists of a node, page by page. */
export function useBlocks(scope: string | null, list: BlockList) {
  const first = useAnswer(blockActions.list, scope ? { scope, list } : null)
  const [later, setLater] = useState<Page | null>(null)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page begins anew
  useEffect(() => setLater(null), [savedAt, scope, list])
  const blocks = [...(first.value?.blocks ?? []), ...(later?.blocks ?? [])]
  const last = blocks.at(-1)

  const showMore = async () => {
    if (!last || !scope) return
    try {
      const page = await call(blockActions.list, { scope, list, before: last.at })
      setLater(before => ({ blocks: [...(before?.blocks ?? []), ...page.blocks], more: page.more }))
    } catch {
      // The button stays; what is shown is not lost.
    }
  }
  return { first, blocks, more: (later ?? first.value)?.more ?? false, showMore }
}
