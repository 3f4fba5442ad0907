/**
 * Stored document of `caseFollows`: one resident follows one case (我也遇到, product.md B.4). `_id` is
 * `<case>:<ownerTag>`. Who it is stands here as a keyed hash only: nobody who handles the case can tell.
 */
export interface CaseFollow {
  readonly _id: string
  readonly caseId: string
  readonly ownerTag: string
  readonly joinedAt: number
}

/** As many as a case's log and one write carry; a further neighbour reports, and the station merges. */
export const mostFollowers = 1000
