import { createHmac, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sameText } from '../auth/tokens'
import type { CloudClock } from '../clock'
import type { SqlDriver } from '../engine/driver'
import type { GroupCommit } from '../engine/group-commit'
import { flushFolder } from '../engine/write-durably'
import { CloudError, invalidParam } from '../errors'
import { contentTypeOf } from './content-type'

export interface StoredFile {
  path: string
  /** uid or openid of who uploaded it; empty for the server side. */
  owner: string
  contentType: string
  size: number
  /** Name of the file that holds the bytes. */
  blob: string
}

const TABLE = `CREATE TABLE IF NOT EXISTS files (
  path TEXT PRIMARY KEY, owner TEXT NOT NULL, contentType TEXT NOT NULL, size INTEGER NOT NULL, blob TEXT NOT NULL)`

const MAX_FILE_BYTES = 50 * 1024 * 1024
const UPLOAD_SECONDS = 900

/** Stored files: bytes under random names on disk, paths and owners in the database, links signed and expiring. */
export class FileStore {
  private readonly key: Buffer
  private readonly filePrefix: string

  constructor(
    private readonly db: SqlDriver,
    private readonly commit: GroupCommit,
    private readonly dir: string,
    private readonly clock: CloudClock,
    envId: string,
    secretKey: string,
  ) {
    this.filePrefix = `cloud://${envId}.${envId}-bucket/`
    this.key = createHmac('sha256', secretKey).update('file links').digest()
    mkdirSync(dir, { recursive: true })
    db.exec(TABLE)
  }

  fileId(path: string): string {
    return this.filePrefix + path
  }

  /** The file id as a header can carry it, sent along with the bytes. */
  headerId(path: string): string {
    return encodeURIComponent(this.fileId(path))
  }

  /** @throws INVALID_PARAM when the id is not of this environment */
  pathOf(fileId: unknown): string {
    if (typeof fileId !== 'string' || !fileId.startsWith(this.filePrefix))
      throw invalidParam('fileID is not of this environment')
    return checkedPath(fileId.slice(this.filePrefix.length))
  }

  find(path: string): StoredFile | undefined {
    return this.db.get('SELECT * FROM files WHERE path = ?', [path]) as StoredFile | undefined
  }

  /** A right to upload one path for 15 minutes, on behalf of an owner. */
  uploadToken(path: string, owner: string): string {
    const grant = Buffer.from(JSON.stringify([path, owner, this.clock.now() + UPLOAD_SECONDS * 1000])).toString(
      'base64url',
    )
    return `${grant}.${this.sign(`upload ${grant}`)}`
  }

  /** @throws STORAGE_SIGN_PARAM_INVALID */
  private readGrant(token: string, path: string): string {
    const [grant = '', signature = ''] = token.split('.')
    if (!sameText(signature, this.sign(`upload ${grant}`))) throw invalidLink()
    const [granted, owner, until] = JSON.parse(Buffer.from(grant, 'base64url').toString()) as [string, string, number]
    if (granted !== path || until <= this.clock.now()) throw invalidLink()
    return owner
  }

  /** Takes an upload; the file appears under its path only when it is complete. */
  async receive(req: IncomingMessage, path: string, token: string): Promise<void> {
    await this.save(req, path, this.readGrant(token, path))
  }

  /** Stores a body as a file of the owner. @throws EXCEED_UPLOAD_MAXFILESIZE beyond 50 MB */
  async save(req: IncomingMessage, path: string, owner: string): Promise<StoredFile> {
    const blob = randomBytes(16).toString('hex')
    const partial = join(this.dir, `${blob}.part`)
    let size = 0
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > MAX_FILE_BYTES) throw new CloudError('EXCEED_UPLOAD_MAXFILESIZE', 'the file is larger than 50 MB')
        yield chunk
      }
    }
    try {
      await pipeline(req, measured, createWriteStream(partial, { flush: true }))
    } catch (error) {
      rmSync(partial, { force: true })
      throw error
    }
    renameSync(partial, join(this.dir, blob))
    flushFolder(this.dir)
    const contentType = contentTypeOf(req.headers['content-type'], path)
    const previous = this.find(path)
    const file = { path, owner: previous?.owner ?? owner, contentType, size, blob }
    const sql = `INSERT INTO files (path, owner, contentType, size, blob) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET contentType = excluded.contentType, size = excluded.size, blob = excluded.blob`
    await this.commit.write(() => this.db.run(sql, [path, file.owner, contentType, size, blob]))
    if (previous) rmSync(join(this.dir, previous.blob), { force: true })
    return file
  }

  /** Query part of a link to a file that stops working after some seconds. */
  linkQuery(path: string, maxAgeSeconds: number): string {
    const until = Math.floor(this.clock.now() / 1000) + maxAgeSeconds
    return `sign=${this.sign(`read ${until} ${path}`)}&t=${until}`
  }

  /** @returns where the bytes are. @throws STORAGE_SIGN_PARAM_INVALID, STORAGE_FILE_NONEXIST */
  openLink(path: string, query: URLSearchParams): StoredFile & { file: string } {
    const until = Number(query.get('t'))
    if (!sameText(query.get('sign') ?? '', this.sign(`read ${until} ${path}`))) throw invalidLink()
    if (until * 1000 <= this.clock.now()) throw invalidLink()
    const found = this.find(path)
    if (!found || !existsSync(join(this.dir, found.blob))) throw nonexistent()
    return { ...found, file: join(this.dir, found.blob) }
  }

  async remove(path: string): Promise<boolean> {
    const found = this.find(path)
    if (!found) return false
    await this.commit.write(() => this.db.run('DELETE FROM files WHERE path = ?', [path]))
    rmSync(join(this.dir, found.blob), { force: true })
    return true
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url')
  }
}

const invalidLink = () => new CloudError('STORAGE_SIGN_PARAM_INVALID', 'the link is invalid or has expired')
export const nonexistent = () => new CloudError('STORAGE_FILE_NONEXIST', 'storage file not exists')

/** A path as CloudBase allows: relative, no empty, `.` or `..` segments. @throws INVALID_PARAM */
export function checkedPath(path: unknown): string {
  if (typeof path !== 'string' || path === '' || path.length > 850) throw invalidParam('path is missing or too long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f\\?#*%]/.test(path)) throw invalidParam('path has characters that are not allowed')
  if (path.split('/').some(part => part === '' || part === '.' || part === '..'))
    throw invalidParam('path is not allowed')
  return path
}
