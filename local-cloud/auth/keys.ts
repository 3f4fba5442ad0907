import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from '../engine/write-durably'

export interface CloudKeys {
  /** Key pair of the server API: signs what node-sdk sends to /admin. */
  secretId: string
  secretKey: string
  /** PEM, RSA: signs custom sign-in tickets. */
  ticketPrivateKey: string
}

export function generateKeys(): CloudKeys {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return {
    secretId: `local${randomBytes(8).toString('hex')}`,
    secretKey: randomBytes(24).toString('hex'),
    ticketPrivateKey: privateKey,
  }
}

/** Reads the keys of a data folder, made on first use and readable by their owner only. */
export function keptKeys(path: string): CloudKeys {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as CloudKeys
  const keys = generateKeys()
  writeDurably(path, JSON.stringify(keys), 0o600)
  return keys
}

/** What @cloudbase/node-sdk needs as `credentials` to create custom sign-in tickets. */
export interface TicketCredentials {
  private_key_id: string
  private_key: string
  env_id: string
}

/** The key id is derived from the key, so that another key has another id. */
export const ticketCredentials = ({ ticketPrivateKey }: CloudKeys, envId: string): TicketCredentials => ({
  private_key_id: createHash('sha256').update(ticketPrivateKey).digest('hex').slice(0, 32),
  private_key: ticketPrivateKey,
  env_id: envId,
})
