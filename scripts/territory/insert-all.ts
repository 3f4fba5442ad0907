/** Documents in one call, so that a call stays far below the payload limit of 6 MB. */
const atOnce = 200

/** Hands documents over in batches, one after the other. */
export async function insertAll<D>(
  docs: readonly D[],
  insert: (batch: readonly D[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < docs.length; at += atOnce) await insert(docs.slice(at, at + atOnce))
}
