/**
 * At launch: sends what an earlier start left, and removes pictures that nobody needs. The browser fetches the queue after
 * its first screen (`start-outbox.h5.ts`); WeChat has it on the phone (`start-outbox.weapp.ts`).
 */
export function beginSending(): void
