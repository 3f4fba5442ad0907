import { type FileStore, nonexistent } from './file-store'

/** Own paths of the server under which bytes come and go. */
export const FILES_PATH = '/_storage/'
const DEFAULT_LINK_SECONDS = 7200
const MAX_LINK_SECONDS = 7 * 24 * 3600

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')

export const uploadUrl = (base: string, path: string) => `${base}${FILES_PATH}${encodePath(path)}`

/** Temporary link to a file; node-sdk encodes the whole URL once more, so the path goes in plain. */
export function temporaryUrl(files: FileStore, base: string, path: string, maxAgeSeconds: unknown): string {
  if (!files.find(path)) throw nonexistent()
  const wanted = typeof maxAgeSeconds === 'number' && maxAgeSeconds > 0 ? maxAgeSeconds : DEFAULT_LINK_SECONDS
  return `${base}${FILES_PATH}${path}?${files.linkQuery(path, Math.min(wanted, MAX_LINK_SECONDS))}`
}
