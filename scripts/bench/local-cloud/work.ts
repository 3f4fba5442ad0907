export const operations = ['insert', 'read', 'update', 'transaction', 'function'] as const
export type Operation = (typeof operations)[number]

/** How one client does each operation once, durably where it writes. @throws when it had no effect */
export type Work = Readonly<Record<Operation, () => Promise<void>>>

export function expectOne(changed: unknown): void {
  if (changed !== 1) throw new Error(`one document should have changed, not ${String(changed)}`)
}
