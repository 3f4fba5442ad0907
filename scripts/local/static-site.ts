import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

interface Served {
  /** When the file was written: a new build is served at once. */
  readonly writtenAt: number
  readonly body: Buffer
  readonly zipped: Buffer | null
  readonly etag: string
}

/** Paths that a browser may open directly and that the app itself understands. */
const isAppPath = (path: string) => path === '/' || /^\/(g|j|s|pages)\//.test(path)

/**
 * Serves a built H5 app from memory. Files named with a content hash may be kept for ever by the browser, the page
 * itself is asked for again each time. Answers false for anything that is not its own.
 */
export function staticSite(dir: string): (req: IncomingMessage, res: ServerResponse) => boolean {
  const cache = new Map<string, Served>()

  const load = (file: string): Served => {
    const writtenAt = statSync(file).mtimeMs
    const known = cache.get(file)
    if (known?.writtenAt === writtenAt) return known
    const body = readFileSync(file)
    const zips = /\.(html|js|css|json|svg)$/.test(file) && body.length > 1024
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
    const served = { writtenAt, body, zipped: zips ? gzipSync(body) : null, etag }
    cache.set(file, served)
    return served
  }

  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const path = decodedPath(req.url ?? '/')
    if (path === null) return false
    let file = normalize(join(dir, path))
    if (!file.startsWith(dir + sep) && file !== dir) return false
    if (isAppPath(path)) file = join(dir, 'index.html')
    if (!existsSync(file) || !statSync(file).isFile()) return false

    const { body, zipped, etag } = load(file)
    res.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    res.setHeader('etag', etag)
    res.setHeader('cache-control', /\.[0-9a-f]{8,}\./.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
    res.setHeader('x-content-type-options', 'nosniff')
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304).end()
      return true
    }
    const accepts = String(req.headers['accept-encoding'] ?? '').includes('gzip')
    const payload = zipped && accepts ? zipped : body
    if (payload === zipped) res.setHeader('content-encoding', 'gzip')
    res.setHeader('content-length', payload.length)
    res.writeHead(200).end(req.method === 'HEAD' ? undefined : payload)
    return true
  }
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/')
  } catch {
    return null
  }
}
