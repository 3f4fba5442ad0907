import { randomBytes } from 'node:crypto'
import { adminTokenHash, hasAdmin } from '../../cloudfunctions/modules/sign-in/first-admin'
import type { Database } from '../../cloudfunctions/platform/database'
import { adminTokenLength, codeAlphabet, sayCode } from '../../shared/people/access-codes'
import { adminTokenMs } from '../../shared/people/lifetimes'
import { openLocalCloud } from '../import-grids/local-cloud-of'
import { Refusal, runProgram } from '../say'
import { connectCloud, type EnvForSdk } from '../territory/cloud-connection'
import { type BootstrapTarget, bootstrapTarget } from './options'

/** `npm run bootstrap:admin`: prints the one-time token of the first administrator; an earlier one ends. */
runProgram(async () => {
  const cloud = await openTarget(bootstrapTarget(process.argv.slice(2), process.env))
  try {
    const token = newToken()
    await storeToken(connectCloud(cloud.envForSdk).db, token)
    console.log(`Token of the first administrator: ${sayCode(token)}`)
    console.log('It serves once, within 24 hours, for whoever types it: 我的 → 加入工作人员. Only its hash is stored.')
  } finally {
    await cloud.close()
  }
})

async function openTarget(target: BootstrapTarget): Promise<{ envForSdk: EnvForSdk; close(): Promise<void> }> {
  if ('dataDir' in target) return openLocalCloud(target.dataDir)
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_REGION = 'ap-shanghai' } = process.env
  if (!TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) {
    throw new Refusal('Set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY (and TENCENTCLOUD_REGION) for --env.')
  }
  const envForSdk = { TCB_ENV: target.envId, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_REGION }
  return { envForSdk, close: async () => {} }
}

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
