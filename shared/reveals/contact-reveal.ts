/**
 * Stored document of `contactReveals`: somebody of the staff looked at a reporter's phone (product.md B.12); written together
 * with the event of the case. An anonymous case has no phone to look at, so none of these leads to an anonymous reporter.
 */
export interface ContactReveal {
  /** `<case>:<request id>`. */
  readonly _id: string
  readonly caseId: string
  readonly caseNo: string
  readonly at: number
  readonly by: { readonly personId: string; readonly name: string }
  readonly reason: string
  readonly reporterId: string | null
  /** As a list may show them: "李**", "138****2216". */
  readonly nameMasked: string | null
  readonly phoneMasked: string
  /** The nodes whose people may know of the case. */
  readonly orgPath: readonly string[]
}
