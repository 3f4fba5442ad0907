/**
 * Stored document of `caseLinks`: who stands behind an anonymous case (product.md B.12). `_id` is the case's id. It is
 * read only to list a reporter's own cases, to ask, answer, rate and notify; never for a screen of staff.
 */
export interface CaseLink {
  readonly _id: string
  /** Keyed hash of the person's id: finds a person's own cases without saying whose they are. */
  readonly ownerTag: string
  /** Person and phone ({ personId, phone }), encrypted. */
  readonly sealed: string
  readonly createdAt: number
  /** Keyed hash of person, words and grid: finds the same words again without saying which. */
  readonly mark?: string
}
