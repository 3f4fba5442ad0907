import { comparison } from './cases/comparison'
import { numbers, structures } from './cases/expressions'
import { fieldUpdates } from './cases/field-updates'
import { functions } from './cases/functions'
import { geo } from './cases/geo'
import { indexes } from './cases/indexes'
import { inserts } from './cases/inserts'
import { listUpdates } from './cases/list-updates'
import { lists } from './cases/lists'
import { logic } from './cases/logic'
import { pipelines } from './cases/pipelines'
import { reads } from './cases/reads'
import { refusals } from './cases/refusals'
import { storage } from './cases/storage'
import { transactions } from './cases/transactions'
import { users } from './cases/users'
import { writes } from './cases/writes'
import type { Subject } from './contract'

/** Everything the suite says through node-sdk. */
export const subjects: readonly Subject[] = [
  inserts,
  reads,
  writes,
  comparison,
  logic,
  lists,
  fieldUpdates,
  listUpdates,
  pipelines,
  numbers,
  structures,
  indexes,
  transactions,
  geo,
  functions,
  storage,
  users,
  refusals,
]
