import { createHash, randomBytes } from 'node:crypto'
import type { CloudClock } from '../clock'
import type { SqlDriver } from '../engine/driver'
import type { GroupCommit } from '../engine/group-commit'
import { newDocumentId } from '../ids'

/** Refresh tokens live 31 days (assumed; the console's default session length). */
const REFRESH_TOKEN_SECONDS = 31 * 24 * 3600

export interface User {
  uid: string
  kind: 'anonymous' | 'custom'
  customUserId?: string
  /** Milliseconds since 1970. */
  createdAt: number
}

export interface Session {
  sid: string
  user: User
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS users (uid TEXT PRIMARY KEY, kind TEXT NOT NULL, custom TEXT UNIQUE, createdAt INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS sessions (sid TEXT PRIMARY KEY, uid TEXT NOT NULL, refresh TEXT NOT NULL UNIQUE, expiresAt INTEGER NOT NULL);
`

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** Who has signed in. Refresh tokens are kept as hashes and change with every use. */
export class Sessions {
  /** Ended sessions are missing here; filled from the table as tokens are shown. */
  private readonly alive = new Map<string, User>()

  constructor(
    private readonly db: SqlDriver,
    private readonly commit: GroupCommit,
    private readonly clock: CloudClock,
  ) {
    db.exec(TABLES)
  }

  async signInAnonymously(): Promise<{ session: Session; refreshToken: string }> {
    return this.begin({ uid: newDocumentId(), kind: 'anonymous', createdAt: this.clock.now() })
  }

  /** The same custom id is the same user every time. */
  async signInCustom(customUserId: string): Promise<{ session: Session; refreshToken: string }> {
    const row = this.db.get('SELECT uid, createdAt FROM users WHERE custom = ?', [customUserId])
    const known = row && { uid: String(row.uid), createdAt: Number(row.createdAt) }
    return this.begin({
      kind: 'custom',
      customUserId,
      ...(known ?? { uid: newDocumentId(), createdAt: this.clock.now() }),
    })
  }

  private async begin(user: User): Promise<{ session: Session; refreshToken: string }> {
    const sid = randomBytes(12).toString('hex')
    const refreshToken = randomBytes(32).toString('base64url')
    const expiresAt = this.clock.now() + REFRESH_TOKEN_SECONDS * 1000
    await this.commit.write(() => {
      const values = [user.uid, user.kind, user.customUserId ?? null, user.createdAt]
      this.db.run('INSERT OR IGNORE INTO users (uid, kind, custom, createdAt) VALUES (?, ?, ?, ?)', values)
      this.db.run('INSERT INTO sessions VALUES (?, ?, ?, ?)', [sid, user.uid, hash(refreshToken), expiresAt])
    })
    this.alive.set(sid, user)
    return { session: { sid, user }, refreshToken }
  }

  /** Exchanges a refresh token for a new one; undefined when it is unknown, used or expired. */
  async refresh(token: string): Promise<{ session: Session; refreshToken: string } | undefined> {
    const row = this.db.get('SELECT sid, uid, expiresAt FROM sessions WHERE refresh = ?', [hash(token)])
    if (!row || Number(row.expiresAt) <= this.clock.now()) return undefined
    const user = this.user(String(row.uid))
    if (!user) return undefined
    const sid = String(row.sid)
    const refreshToken = randomBytes(32).toString('base64url')
    const expiresAt = this.clock.now() + REFRESH_TOKEN_SECONDS * 1000
    await this.commit.write(() =>
      this.db.run('UPDATE sessions SET refresh = ?, expiresAt = ? WHERE sid = ?', [hash(refreshToken), expiresAt, sid]),
    )
    return { session: { sid, user }, refreshToken }
  }

  /** The user of a session that has not been signed out. */
  current(sid: string): User | undefined {
    const known = this.alive.get(sid)
    if (known) return known
    const row = this.db.get('SELECT uid FROM sessions WHERE sid = ?', [sid])
    const user = row && this.user(String(row.uid))
    if (user) this.alive.set(sid, user)
    return user
  }

  async end(sid: string): Promise<void> {
    this.alive.delete(sid)
    await this.commit.write(() => this.db.run('DELETE FROM sessions WHERE sid = ?', [sid]))
  }

  user(uid: string): User | undefined {
    const row = this.db.get('SELECT kind, custom, createdAt FROM users WHERE uid = ?', [uid])
    if (!row) return undefined
    const kind = row.kind as User['kind']
    return {
      uid,
      kind,
      createdAt: Number(row.createdAt),
      ...(row.custom !== null && { customUserId: String(row.custom) }),
    }
  }
}
