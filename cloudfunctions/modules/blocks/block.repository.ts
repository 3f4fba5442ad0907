import { DomainError } from '@shared/kernel/errors'
import type { BlockEvent, ReporterBlock } from '@shared/limits/reporter-block'
import { isStanding } from '@shared/limits/reporter-block'
import type { Context } from '../../platform/context'
import type { Transaction } from '../../platform/transaction'

/** Stores a block as it is now and, all or nothing, the copy of all standing ones that comes with the rules. */
export async function putBlock(tx: Transaction, block: ReporterBlock, now: number): Promise<void> {
  const found = await tx.get('rules', 'blocks')
  const current = found?.kind === 'blocks' ? found : { version: 0, blocks: [] }
  const others = current.blocks.filter(each => each.id !== block._id && each.until > now)
  const own = isStanding(block, now) ? [{ id: block._id, tag: block.tag, until: block.until }] : []
  await tx.put('reporterBlocks', block)
  await tx.put('rules', { _id: 'blocks', kind: 'blocks', version: current.version + 1, blocks: [...others, ...own] })
}

export async function knownBlock(tx: Transaction, blockId: string): Promise<ReporterBlock> {
  const block = await tx.get('reporterBlocks', blockId)
  if (!block) throw new DomainError('NOT_FOUND')
  return block
}

export const withEvent = (block: ReporterBlock, event: BlockEvent, change: Partial<ReporterBlock>): ReporterBlock => ({
  ...block,
  ...change,
  events: [...block.events, event],
})

/** The case that led to a block. */
export const caseOfBlock = (
  { secrets }: Pick<Context, 'secrets'>,
  { sealedCase }: ReporterBlock,
): { readonly caseId: string; readonly caseNo: string } => JSON.parse(secrets.unseal('reporterBlock', sealedCase))
