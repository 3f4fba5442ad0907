/** Stored document of `adminTokens`, `_id` is `first`: the one-time token of the first administrator. */
export interface AdminToken {
  readonly _id: string
  /** SHA-256 of the token (98 random bits), hex. */
  readonly hash: string
  readonly expiresAt: number
  readonly usedAt: number | null
}
