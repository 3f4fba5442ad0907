import type { Context } from '../../platform/context'
import type { StoredDeadlines } from '../../platform/stored-rules'

/** The deadlines in force as they are stored at this moment; null as delivered. */
export const storedDeadlines = async ({ db }: Pick<Context, 'db'>): Promise<StoredDeadlines | null> =>
  deadlinesOrNull(await db.collection('rules').get('deadlines'))

export const deadlinesOrNull = (found: { readonly kind: string } | null): StoredDeadlines | null =>
  found?.kind === 'deadlines' ? (found as StoredDeadlines) : null
