import cloudbase from '@cloudbase/node-sdk'
import { createDatabase, type Database } from '../../cloudfunctions/platform/database'

/** Environment variables that point node-sdk at a cloud, as a local instance announces them. */
export type EnvForSdk = Readonly<Record<string, string>>

export interface CloudConnection {
  readonly db: Database
  /** Stores a file; answers its `cloud://` id. */
  upload(cloudPath: string, content: Buffer): Promise<string>
}

/**
 * node-sdk as an administrator of the cloud that `env` names. Outside a cloud function node-sdk asks a host of the
 * vendor twice per call, over the network, whether it runs in his cloud, and waits 30 ms each time; `TENCENTCLOUD`
 * is the answer it takes instead.
 */
export function connectCloud(env: EnvForSdk): CloudConnection {
  process.env.TENCENTCLOUD = 'true'
  const { URL } = JSON.parse(env.TCB_CONTEXT_CNFG ?? '{}') as { URL?: string }
  const app = cloudbase.init({
    env: env.TCB_ENV,
    region: env.TENCENTCLOUD_REGION,
    secretId: env.TENCENTCLOUD_SECRETID,
    secretKey: env.TENCENTCLOUD_SECRETKEY,
    serviceUrl: URL,
    keepalive: true,
  })
  const sdk = app.database()
  return {
    db: createDatabase(() => sdk),
    async upload(cloudPath, fileContent) {
      const { fileID } = await app.uploadFile({ cloudPath, fileContent })
      return fileID
    },
  }
}
