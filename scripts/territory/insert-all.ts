/** Limits of one call, far below the cloud's payload limit of 6 MB. */
const mostDocs = 200
const mostCharacters = 1_500_000

/** Hands documents over in batches that fit into one call, one after the other. */
export async function insertAll<D>(
  docs: readonly D[],
  insert: (batch: readonly D[]) => Promise<unknown>,
): Promise<void> {
  let batch: D[] = []
  let characters = 0
  for (const doc of docs) {
    const length = JSON.stringify(doc).length
    if (batch.length === mostDocs || (batch.length > 0 && characters + length > mostCharacters)) {
      await insert(batch)
      batch = []
      characters = 0
    }
    batch.push(doc)
    characters += length
  }
  if (batch.length > 0) await insert(batch)
}
