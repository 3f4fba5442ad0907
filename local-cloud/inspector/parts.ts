import type { CloudClock } from '../clock'
import type { controlActions } from '../control/actions'
import type { DocumentStore } from '../documents/store'
import type { Faults } from '../faults/faults'
import type { Functions } from '../functions/functions'
import type { Log } from '../log'
import type { Timers } from '../timers/timers'
import type { Wechat } from '../wechat/wechat'

/** What the inspector looks into. */
export interface InspectorParts {
  store: DocumentStore
  functions: Functions
  timers: Timers
  clock: CloudClock
  faults: Faults
  /** Absent: no stand-in for WeChat's servers. */
  wechat: Wechat | undefined
  /** Absent: the page only shows. */
  control: ReturnType<typeof controlActions> | undefined
  driver: string
  startedAt: number
  envId: string
  log: Log
}
