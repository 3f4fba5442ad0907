/** Stored document of `wechatTokens`, one for each account. */
export interface StoredAccessToken {
  readonly _id: 'wechat' | 'wecom'
  /** Counts the tokens. */
  readonly version: number
  /** Empty: there was none yet. */
  readonly sealed: string
  /** Somewhat before WeChat ends it; 0 when WeChat refused it. */
  readonly usableUntil: number
  /** Whether a request that carried it was told that it is no token. */
  readonly refused: boolean
  /** Until when somebody is getting a new one, or nobody tries because that failed. */
  readonly leasedUntil: number
  /** When WeChat was last made to give another one. */
  readonly forcedAt: number
}
