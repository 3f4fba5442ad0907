/** One thing that happened to a block; the log is only added to. */
export interface BlockEvent {
  readonly kind: 'blocked' | 'appealed' | 'lifted' | 'kept'
  readonly at: number
  /** null: the blocked person. */
  readonly by: { readonly personId: string; readonly name: string } | null
  readonly note: string
  /** Words of an appeal that the check of content had doubts about: for whoever decides on it (product.md B.3). */
  readonly doubted?: true
}

/**
 * Stored document of `reporterBlocks`: somebody may not report for a while. `_id` is the client's request id. It names
 * neither the person (a keyed hash of its own kind) nor, in the clear, the case: two blocks of one person, one over a
 * named and one over an anonymous case, must not lead from one to the other.
 */
export interface ReporterBlock {
  readonly _id: string
  readonly tag: string
  /** { caseId, caseNo } of the case that led to it, encrypted. */
  readonly sealedCase: string
  readonly reason: string
  readonly at: number
  readonly until: number
  readonly by: { readonly personId: string; readonly name: string }
  /** Organisation codes of the place of the case, top first: whose list it stands in. */
  readonly orgPath: readonly string[]
  /** Codes from the top down to the level above who blocked: who decides on an appeal. */
  readonly appealPath: readonly string[]
  /** `appealPath` while an appeal waits; null otherwise. */
  readonly waitsFor: readonly string[] | null
  readonly appealRequestId: string | null
  readonly liftedAt: number | null
  readonly events: readonly BlockEvent[]
}

/** The longest block, days. */
export const longestBlockDays = 90

export const isStanding = ({ liftedAt, until }: Pick<ReporterBlock, 'liftedAt' | 'until'>, now: number): boolean =>
  liftedAt === null && until > now

/**
 * The level above the one that somebody blocked from: the node over it on the way to the top. At the top it is the top
 * itself, where another person must decide. `held` are the nodes over which they may block.
 */
export function levelAbove(orgPath: readonly string[], held: readonly string[]): readonly string[] {
  const own = orgPath.findLastIndex(code => held.includes(code))
  return orgPath.slice(0, Math.max(1, own))
}
