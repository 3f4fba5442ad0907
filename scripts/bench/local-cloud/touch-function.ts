import cloudbase from '@cloudbase/node-sdk'

/** The function that our side of the bench calls: one conditional update. */
const db = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV, keepalive: true }).database()

export async function main({ id, at }: { id: string; at: number }): Promise<{ updated: number }> {
  const change = { revision: db.command.inc(1), touchedAt: at }
  const { updated } = await db.collection('tasks').where({ _id: id, status: 'open' }).update(change)
  return { updated: updated ?? 0 }
}
