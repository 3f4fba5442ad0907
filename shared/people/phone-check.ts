/** Stored document of `phoneChecks`; `_id` is a keyed hash of the phone. The newest code sent to it. */
export interface PhoneCheck {
  readonly _id: string
  /** Keyed hash of phone, code and the identity that asked: a code serves nobody else. */
  readonly codeTag: string
  readonly sentAt: number
  readonly expiresAt: number
  /** Beijing day, and how many were sent on it. */
  readonly day: string
  readonly sentToday: number
}

/** Stored document of `verifiedPhones`; `_id` is a keyed hash of the phone. */
export interface VerifiedPhone {
  readonly _id: string
  readonly personId: string
  readonly at: number
}

/** Stored document of `identityMerges`: what support needs to undo a merge. `_id` is `<gone>:<instant>`. */
export interface IdentityMerge {
  readonly _id: string
  readonly kept: string
  readonly gone: string
  readonly at: number
  readonly undoneAt: number | null
}

/** product H, issue 5: how often a code is sent to one phone, and how often it may be wrong. */
export const phoneCodeLimits = { pauseMs: 60_000, perDay: 5, wrong: 5 } as const
