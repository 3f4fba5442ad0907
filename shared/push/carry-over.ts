import type { PushContact } from './push'

/**
 * How somebody is reached whose other record turned out to be them: what the record that ends says wins, for messages go
 * to the identity that came last, and consents count for that one.
 */
export const carriedOver = (kept: PushContact | null, gone: PushContact, keptId: string): PushContact => ({
  ...gone,
  _id: keptId,
  revision: (kept?.revision ?? 0) + 1,
  employee: gone.employee ?? kept?.employee ?? null,
  wecomId: kept?.wecomId ?? gone.wecomId,
  quotas: { ...kept?.quotas, ...gone.quotas },
})
