import type { blockActions } from '@shared/limits/block-actions'
import { appealBlock } from '../../modules/blocks/appeal-block'
import { blockReporter } from '../../modules/blocks/block-reporter'
import { decideAppeal, liftBlock } from '../../modules/blocks/end-block'
import { listBlocks, listOwnBlocks } from '../../modules/blocks/list-blocks'
import type { Handlers } from '../../platform/create-function'

export const blockHandlers: Handlers<typeof blockActions> = {
  block: blockReporter,
  lift: liftBlock,
  decideAppeal,
  list: listBlocks,
  mine: listOwnBlocks,
  appeal: appealBlock,
}
