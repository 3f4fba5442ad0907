import { randomUUID } from 'node:crypto'
import type { DocumentStore } from '../documents/store'
import { CloudError } from '../errors'
import { Transaction } from './transaction'

/** A transaction must be committed or aborted within 30 s (vendor's message of TransactionNotExist). */
const TRANSACTION_LIFETIME_MS = 30_000

/** The open transactions. Expired ones, by the cloud's clock or by the real one, are rolled back and unknown from then on. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout; begunAt: number }>()

  constructor(
    private readonly store: DocumentStore,
    private readonly lifetimeMs = TRANSACTION_LIFETIME_MS,
  ) {}

  start(): string {
    const id = randomUUID()
    const timer = setTimeout(() => this.close(id), this.lifetimeMs)
    timer.unref()
    this.open.set(id, { transaction: new Transaction(this.store), timer, begunAt: this.store.now() })
    return id
  }

  /** @throws DATABASE_TRANSACTION_FAIL when it is unknown, finished or expired */
  get(id: unknown): Transaction {
    const found = typeof id === 'string' ? this.open.get(id) : undefined
    if (found && this.store.now() - found.begunAt < this.lifetimeMs) return found.transaction
    if (found) this.close(id as string)
    throw new CloudError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
    )
  }

  /** Applies and ends a transaction, durable when resolved. A failed commit ends it as well. */
  async commit(id: unknown): Promise<void> {
    const transaction = this.get(id)
    try {
      if (transaction.hasWrites()) await this.store.commit.write(() => transaction.apply())
    } finally {
      this.close(id as string)
    }
  }

  abort(id: unknown): void {
    this.get(id)
    this.close(id as string)
  }

  closeAll(): void {
    for (const id of [...this.open.keys()]) this.close(id)
  }

  private close(id: string): void {
    const found = this.open.get(id)
    if (!found) return
    this.open.delete(id)
    clearTimeout(found.timer)
    found.transaction.close()
  }
}
