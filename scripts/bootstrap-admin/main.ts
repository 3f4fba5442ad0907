import { randomBytes } from 'node:crypto'
import { adminTokenHash, hasAdmin } from '../../cloudfunctions/modules/sign-in/first-admin'
import type { Database } from '../../cloudfunctions/platform/database'
import { adminTokenLength, codeAlphabet, sayCode } from '../../shared/people/access-codes'
import { adminTokenMs } from '../../shared/people/lifetimes'
import { Refusal, runProgram } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { openCloud } from '../territory/cloud-target'
import { bootstrapTarget } from './options'

/** `npm run bootstrap:admin`: prints the one-time token of the first administrator; an earlier one ends. */
runProgram(async () => {
  const cloud = await openCloud(bootstrapTarget(process.argv.slice(2), process.env), process.env)
  try {
    const token = newToken()
    await storeToken(connectCloud(cloud.envForSdk).db, token)
    console.log(`Token of the first administrator: ${sayCode(token)}`)
    console.log('It serves once, within 24 hours, for whoever types it: 我的 → 加入工作人员. Only its hash is stored.')
  } finally {
    await cloud.close()
  }
})

/** Twenty characters, each equally likely. */
function newToken(): string {
  const fair = 256 - (256 % codeAlphabet.length)
  let token = ''
  while (token.length < adminTokenLength) {
    for (const byte of randomBytes(32)) if (byte < fair) token += codeAlphabet[byte % codeAlphabet.length]
  }
  return token.slice(0, adminTokenLength)
}

async function storeToken(db: Database, token: string): Promise<void> {
  if (await hasAdmin(db)) throw new Refusal('There is an administrator already: they invite others (工作台 › 人员).')
  const hash = adminTokenHash(token)
  await db.transaction(tx =>
    tx.put('adminTokens', { _id: 'first', hash, expiresAt: Date.now() + adminTokenMs, usedAt: null }),
  )
}
