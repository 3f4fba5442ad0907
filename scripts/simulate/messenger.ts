import type { Database } from '../../cloudfunctions/platform/database'
import type { FaultRule } from '../../local-cloud/faults/fault-rule'
import { type Instant, minuteMs } from '../../shared/kernel/local-date'
import type { Random } from '../demo/random'
import type { Ledger } from './client'
import type { County } from './county'
import { drawFault } from './luck'

/** The sender of every minute, of which only those runs happen that would find something. */
export interface Messenger {
  /** The next minute in which there is something to do; null for none. */
  nextAt(): Promise<Instant | null>
  run(now: Instant): Promise<void>
}

/** What WeChat does to one run of the sender: most of its answers are good. */
const strikes: readonly ((random: Random) => FaultRule)[] = [
  () => ({ on: 'wechat.*', times: 1, fault: { kind: 'errcode', errcode: -1 } }),
  () => ({ on: 'wechat.employeeSend', times: 1, fault: { kind: 'errcode', errcode: 40256 } }),
  () => ({ on: 'wechat.subscribeSend', times: 1, fault: { kind: 'errcode', errcode: 43101 } }),
  random => ({ on: 'wechat.*', skip: random.int(0, 2), times: 1, fault: { kind: 'cut', when: 'before' } }),
  random => ({ on: 'wechat.*', skip: random.int(0, 2), times: 1, fault: { kind: 'cut', when: 'after' } }),
]

export function createMessenger(county: County, ledger: Ledger, random: Random, faultRate: number): Messenger {
  let ranAt = 0
  return {
    async nextAt() {
      const due = await dueAt(county.db)
      return due === null ? null : Math.ceil(Math.max(due, ranAt + 1) / minuteMs) * minuteMs
    },
    async run(now) {
      ranAt = now
      const rules = [
        drawFault(random, faultRate, 'sender'),
        random.chance(faultRate) ? random.pick(strikes)(random) : null,
      ].filter(rule => rule !== null)
      if (rules.length) county.cloud.faults.set({ rules, seed: random.int(1, 1e9) })
      const worked = await county.sendMessages()
      county.cloud.faults.clear()
      if (!worked && !rules.length) {
        ledger.defects.push(`the sender failed at ${new Date(now).toISOString()} without a fault`)
      }
    },
  }
}

/** When the next message waits to be queued, sent again or watched. */
async function dueAt(db: Database): Promise<Instant | null> {
  const above = db.command.gt(0)
  const [message] = await db
    .collection('inbox')
    .find({ where: { pushAt: above }, orderBy: [['pushAt', 'asc']], limit: 1, fields: ['pushAt'] })
  const [push] = await db
    .collection('pushes')
    .find({ where: { dueAt: above }, orderBy: [['dueAt', 'asc']], limit: 1, fields: ['dueAt'] })
  const [watched] = await db
    .collection('pushes')
    .find({ where: { watchAt: above }, orderBy: [['watchAt', 'asc']], limit: 1, fields: ['watchAt'] })
  const instants = [message?.pushAt, push?.dueAt, watched?.watchAt].filter(at => typeof at === 'number')
  return instants.length ? Math.min(...instants) : null
}
