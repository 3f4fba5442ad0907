import type { DocumentId, StoredCollection } from '../documents/collection'

interface Change {
  collection: StoredCollection
  id: DocumentId
  sequence: number
  /** Text before the change, undefined when the document did not exist. */
  before: string | undefined
}

const NOTHING: Change[] = []

/**
 * What documents were before they changed, kept only while transactions are open. From it a transaction reads its
 * snapshot, and learns that somebody else was first.
 */
export class History {
  private sequence = 0
  private readers = 0
  private readonly byDocument = new Map<StoredCollection, Map<DocumentId, Change[]>>()

  /** Begins keeping history; returns the moment that a snapshot refers to. */
  open(): number {
    this.readers++
    return this.sequence
  }

  close(): void {
    this.readers--
    if (this.readers === 0) this.byDocument.clear()
  }

  record(collection: StoredCollection, id: DocumentId, before: string | undefined): void {
    this.sequence++
    if (this.readers === 0) return
    const documents = this.byDocument.get(collection) ?? new Map<DocumentId, Change[]>()
    this.byDocument.set(collection, documents)
    const change = { collection, id, sequence: this.sequence, before }
    const changes = documents.get(id)
    if (changes) changes.push(change)
    else documents.set(id, [change])
  }

  changedSince(moment: number, collection: StoredCollection, id: DocumentId): boolean {
    const changes = this.byDocument.get(collection)?.get(id) ?? NOTHING
    return changes.length > 0 && (changes.at(-1) as Change).sequence > moment
  }

  /** Documents of a collection that changed after a moment, with their text at that moment. */
  *past(moment: number, collection: StoredCollection): Generator<[DocumentId, string | undefined]> {
    for (const [id, changes] of this.byDocument.get(collection) ?? []) {
      const first = changes.find(change => change.sequence > moment)
      if (first) yield [id, first.before]
    }
  }
}
