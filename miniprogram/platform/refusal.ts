/**
 * Why a device function gave nothing: the person said no now (`cancelled`), has forbidden it (`denied`: only the system's
 * settings change that), or this device or browser cannot (`unavailable`). A value, never an exception: no screen may depend on it.
 */
export type Refused = { readonly refused: 'cancelled' | 'denied' | 'unavailable' }

/** Reads the wording with which WeChat and Taro refuse. */
export function refusedBy(error: unknown): Refused {
  const said = String((error as { errMsg?: string } | null)?.errMsg ?? (error as Error | null)?.message ?? error)
  if (/cancel/i.test(said)) return { refused: 'cancelled' }
  if (/auth|permission|privacy|denied|deny|forbid/i.test(said)) return { refused: 'denied' }
  return { refused: 'unavailable' }
}

export const isRefused = <T extends object>(result: T | Refused): result is Refused => 'refused' in result
