import { setTimeout as pause } from 'node:timers/promises'
import { minuteMs } from '@shared/kernel/local-date'
import type { Clock } from '../clock'
import type { Database } from '../database'
import { DuplicateKey } from '../database-errors'
import type { Secrets } from '../secrets'
import type { StoredAccessToken } from './stored-access-token'

interface AccessToken {
  readonly token: string
  readonly version: number
}

interface FreshToken {
  readonly token: string
  readonly livesMs: number
}

/** Asks WeChat for a token; `force`: for another one than it gave last. null: none was to be had. */
export type FetchToken = (force: boolean) => Promise<FreshToken | null>

/** The access token of an account, shared by all instances of all functions. */
export interface AccessTokens {
  /** null: none could be got now. */
  get(): Promise<AccessToken | null>
  /** WeChat said that this one is no token; whoever says so of an older one is too late and changes nothing. */
  refuse(token: AccessToken): Promise<void>
}

const leaseMs = 10_000
const restAfterFailureMs = 3000
/** WeChat gives a new one in the last five minutes of the old one. */
const earlyMs = 4 * minuteMs
/** WeChat can be forced 20 times a day. */
const forcedApartMs = 75 * minuteMs
/** Looks grow rarer: about eight seconds in all. */
const looks = 11
const pauseMs = (look: number) => (0.5 + Math.random()) * Math.min(1500, 150 * 1.4 ** look)

/** Where tokens are kept. */
export interface TokenStore {
  readonly db: Database
  readonly clock: Clock
  readonly secrets: Secrets
}

/**
 * One of many gets a new token, by a lease on the document; the others look at the document until it is there. WeChat ends older
 * tokens when it gives a new one, so two that get one at once would take it from each other.
 */
export function accessTokens(
  { db, clock, secrets }: TokenStore,
  _id: StoredAccessToken['_id'],
  fetchToken: FetchToken,
): AccessTokens {
  const stored = () => db.collection('wechatTokens')
  let kept: (AccessToken & { readonly usableUntil: number }) | null = null
  let getting: Promise<AccessToken | null> | undefined

  const readable = ({ sealed }: StoredAccessToken): string | null => {
    try {
      return sealed && secrets.unseal('accessToken', sealed)
    } catch {
      return null
    }
  }
  const keep = (
    token: string,
    { version, usableUntil }: Pick<StoredAccessToken, 'version' | 'usableUntil'>,
  ): AccessToken => {
    kept = { token, version, usableUntil }
    return kept
  }

  /** Whether it is our turn to get a new one in the place of `seen`. */
  const lease = async (seen: StoredAccessToken | null): Promise<boolean> => {
    const now = clock.now()
    const leasedUntil = now + leaseMs
    if (seen) {
      const mine = { _id, version: seen.version, leasedUntil: db.command.lte(now) }
      return (await stored().update(mine, { leasedUntil })) === 1
    }
    try {
      const none = { version: 0, sealed: '', usableUntil: 0, refused: false, forcedAt: 0 }
      await stored().insert({ _id, ...none, leasedUntil })
      return true
    } catch (error) {
      if (error instanceof DuplicateKey) return false
      throw error
    }
  }

  const replace = async (seen: StoredAccessToken | null): Promise<AccessToken | null> => {
    const version = seen?.version ?? 0
    const fetched = await fetchOther(seen)
    const now = clock.now()
    if (!fetched) {
      await stored().update({ _id, version }, { leasedUntil: now + restAfterFailureMs })
      return null
    }
    const { token, livesMs, forced } = fetched
    const fresh = {
      version: version + 1,
      sealed: secrets.seal('accessToken', token),
      usableUntil: now + Math.max(livesMs - earlyMs, livesMs / 2),
      refused: false,
      leasedUntil: 0,
      forcedAt: forced ? now : (seen?.forcedAt ?? 0),
    }
    await stored().update({ _id, version }, fresh)
    return keep(token, fresh)
  }

  /**
   * A token that WeChat refused and gives again is replaced by force. Where that cannot be, it is tried again: the refusal may have
   * been the mistake.
   */
  const fetchOther = async (seen: StoredAccessToken | null): Promise<(FreshToken & { forced: boolean }) | null> => {
    const fetched = await fetchToken(false)
    const isSame = fetched !== null && seen?.refused && fetched.token === readable(seen)
    const other = isSame && clock.now() - seen.forcedAt >= forcedApartMs ? await fetchToken(true) : null
    if (other) return { ...other, forced: true }
    return fetched && { ...fetched, forced: false }
  }

  const look = async (): Promise<AccessToken | null> => {
    for (let i = 0; i < looks; i += 1) {
      const seen = await stored().get(_id)
      const token = seen && clock.now() < seen.usableUntil ? readable(seen) : null
      if (seen && token) return keep(token, seen)
      const isFree = !seen || seen.leasedUntil <= clock.now()
      if (isFree && (await lease(seen))) return replace(seen)
      await pause(pauseMs(i))
    }
    return null
  }

  return {
    async get() {
      if (kept && clock.now() < kept.usableUntil) return kept
      getting ??= look().finally(() => {
        getting = undefined
      })
      return getting
    },
    async refuse({ version }) {
      if (kept?.version === version) kept = null
      await stored().update({ _id, version, refused: false }, { usableUntil: 0, refused: true })
    },
  }
}
