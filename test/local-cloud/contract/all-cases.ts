import { comparison } from './cases/comparison'
import { fieldUpdates } from './cases/field-updates'
import { listUpdates } from './cases/list-updates'
import { lists } from './cases/lists'
import { logic } from './cases/logic'
import type { Subject } from './contract'

/** Everything the suite says through node-sdk. */
export const subjects: readonly Subject[] = [comparison, logic, lists, fieldUpdates, listUpdates]
