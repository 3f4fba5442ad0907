import type { OutputOf } from '@shared/kernel/contract'
import { blockActions } from '@shared/limits/block-actions'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

export type BlockList = 'blocks' | 'appeals'

const pageOf = ({ blocks: rows, next }: OutputOf<typeof blockActions.list>) => ({ rows, next })

/** One of the lists of a node, page by page. */
export function useBlocks(scope: string | null, list: BlockList) {
  const first = useAnswer(blockActions.list, scope ? { scope, list } : null)
  const pages = useLaterPages(first.value && pageOf(first.value), `${scope} ${list} ${first.savedAt}`, async after =>
    pageOf(await call(blockActions.list, { scope: scope ?? '', list, after })),
  )
  return { first, pages }
}
