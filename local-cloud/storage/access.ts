import type { StorageAccess, StorageRule } from '../config/database-file'
import { CloudError } from '../errors'
import type { StoredFile } from './file-store'

/** Files of no rule belong to their uploader, as CloudBase's default permission says. */
const DEFAULT_ACCESS: StorageAccess = 'PRIVATE'

/** What signed-in clients may do with files. The server side may do everything and does not ask here. */
export class StorageRules {
  private readonly rules: StorageRule[]

  constructor(rules: StorageRule[]) {
    this.rules = [...rules].sort((a, b) => b.prefix.length - a.prefix.length)
  }

  private accessTo(path: string): StorageAccess {
    return this.rules.find(rule => path.startsWith(rule.prefix))?.access ?? DEFAULT_ACCESS
  }

  /** @throws STORAGE_EXCEED_AUTHORITY */
  checkRead(path: string, file: StoredFile | undefined, client: string): void {
    const access = this.accessTo(path)
    if (access === 'READONLY' || access === 'ADMINWRITE') return
    if (access === 'PRIVATE' && file?.owner === client) return
    throw refused()
  }

  /** @throws STORAGE_EXCEED_AUTHORITY */
  checkWrite(path: string, existing: StoredFile | undefined, client: string): void {
    const access = this.accessTo(path)
    const clientsWrite = access === 'READONLY' || access === 'PRIVATE'
    if (!clientsWrite || (existing && existing.owner !== client)) throw refused()
  }
}

const refused = () => new CloudError('STORAGE_EXCEED_AUTHORITY', 'permission denied by the storage rules')
