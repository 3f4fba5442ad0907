import type { Context } from '../../platform/context'
import type { StoredKeywords, StoredRules } from '../../platform/stored-rules'

/** The keyword rules in force as they are stored at this moment; null as delivered. */
export const storedKeywords = async ({ db }: Pick<Context, 'db'>): Promise<StoredKeywords | null> =>
  keywordsOrNull(await db.collection('rules').get('keywords'))

export const keywordsOrNull = (found: StoredRules | null): StoredKeywords | null =>
  found?.kind === 'keywords' ? found : null
