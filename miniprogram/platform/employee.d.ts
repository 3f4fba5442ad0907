import type { Refused } from './refusal'

/** Whether this host knows 用工关系 (base library 3.10.0 and newer); a browser and an old WeChat do not. */
export function canBindEmployee(): boolean

/**
 * Shows WeChat's question whether this mini-program may send messages of work, then which of them. Only inside a tap, with nothing
 * awaited before.
 */
export function bindEmployee(templateIds: readonly string[]): Promise<{ readonly bound: true } | Refused>

/** Whether WeChat knows the person as bound; null when it cannot say. */
export function isEmployeeBound(): Promise<boolean | null>
