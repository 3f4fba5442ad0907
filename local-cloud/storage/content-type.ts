import { extname } from 'node:path'

const byExtension: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
}

/** The type an upload names, else the one its path suggests: node-sdk uploads without naming any. */
export const contentTypeOf = (named: string | undefined, path: string): string =>
  named ?? byExtension[extname(path).toLowerCase()] ?? 'application/octet-stream'
