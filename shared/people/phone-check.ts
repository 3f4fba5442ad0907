/** Stored document of `phoneChecks`; `_id` is a keyed hash of phone and caller. The newest code that the one asked for the other. */
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

/**
 * product H, issue 5: how often somebody gets a code for one phone, and how often it may be wrong. What others ask for the
 * same phone is counted apart, or a stranger could use up the owner's; `perDayOfAll` keeps a phone from being flooded.
 */
export const phoneCodeLimits = { pauseMs: 60_000, perDay: 5, perDayOfAll: 20, wrong: 5 } as const
