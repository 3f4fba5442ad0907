import { shrinkPhoto } from '../cloud/shrink-photo'
import type * as files from './kept-files'

const database = 'gezi'
const photos = 'photos'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(photos)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** One request in a transaction of its own; resolved when the browser has it on its disk. */
async function stored<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction(photos, mode)
      const request = ask(transaction.objectStore(photos))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    db.close()
  }
}

export const keepFile: typeof files.keepFile = async (photoId, localPath) => {
  try {
    const small = await (await fetch(await shrinkPhoto(localPath))).blob()
    await stored('readwrite', store => store.put(small, photoId))
    return true
  } catch {
    // No room, a private window, or no picture: the photo goes on as long as the page is open.
    return false
  }
}

export const keptFile: typeof files.keptFile = async photoId => {
  try {
    const blob = await stored<unknown>('readonly', store => store.get(photoId))
    return blob instanceof Blob ? URL.createObjectURL(blob) : null
  } catch {
    return null
  }
}

export const keepOnlyFiles: typeof files.keepOnlyFiles = async isWanted => {
  try {
    const ids = await stored('readonly', store => store.getAllKeys())
    for (const id of ids) if (!isWanted(String(id))) await stored('readwrite', store => store.delete(id))
  } catch {
    // A browser that keeps no files has none to remove.
  }
}
