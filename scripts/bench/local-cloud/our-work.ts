import cloudbase from '@cloudbase/node-sdk'
import type { EnvForSdk } from '../../territory/cloud-connection'
import { newTask, someAssignee, someId, type Task, twoIds } from './tasks'
import { expectOne, type Work } from './work'

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>
type Transaction = Awaited<ReturnType<Database['startTransaction']>>

/** node-sdk in a plain process; see connectCloud for the variable. */
export function connect(env: EnvForSdk) {
  process.env.TENCENTCLOUD = 'true'
  return cloudbase.init({
    env: env.TCB_ENV,
    region: env.TENCENTCLOUD_REGION,
    secretId: env.TENCENTCLOUD_SECRETID,
    secretKey: env.TENCENTCLOUD_SECRETKEY,
    serviceUrl: (JSON.parse(env.TCB_CONTEXT_CNFG ?? '{}') as { URL?: string }).URL,
    keepalive: true,
  })
}

/** Our side: every operation is one call of the unmodified SDK, a transaction six. */
export function ourWork(env: EnvForSdk, stored: number): Work {
  const app = connect(env)
  const db = app.database()
  const { inc } = db.command
  const tasks = db.collection('tasks')
  return {
    insert: async () => {
      await tasks.add(newTask(stored))
    },
    read: async () => {
      const { data } = await tasks
        .where({ assigneeId: someAssignee(stored) })
        .orderBy('dueAt', 'desc')
        .limit(20)
        .get()
      if (data.length !== 20) throw new Error(`20 tasks expected, ${data.length} read`)
    },
    update: async () => {
      const change = { revision: inc(1), touchedAt: Date.now() }
      expectOne((await tasks.where({ _id: someId(stored), status: 'open' }).update(change)).updated)
    },
    transaction: async () => {
      const ids = twoIds(stored)
      await db.runTransaction(async (transaction: Transaction) => {
        const both = ids.map(id => transaction.collection('tasks').doc(id))
        for (const one of both) {
          const { revision } = (await one.get()).data as unknown as Task
          expectOne((await one.update({ revision: revision + 1 })).updated)
        }
      })
    },
    function: async () => {
      const { result } = await app.callFunction({ name: 'touch', data: { id: someId(stored), at: Date.now() } })
      expectOne((result as { updated?: number }).updated)
    },
  }
}
