import { createRequire } from 'node:module'
import type { LocalCloud } from '../../../local-cloud/local-cloud'

/** The signing library that node-sdk itself uses. */
const { sign } = createRequire(require.resolve('@cloudbase/node-sdk'))('@cloudbase/signature-nodejs') as {
  sign(request: object): { authorization: string; timestamp: number }
}

interface Answer {
  code?: string
  message?: string
  // biome-ignore lint/suspicious/noExplicitAny: answers of actions have any shape
  data?: any
}

/** Calls an action of the server API that no SDK has a method for. */
export async function signedCall(cloud: LocalCloud, params: Record<string, unknown>): Promise<Answer> {
  const url = `${cloud.url}/admin`
  const body = { ...params, envName: 'local' }
  const { authorization, timestamp } = sign({
    secretId: cloud.envForSdk.TENCENTCLOUD_SECRETID,
    secretKey: cloud.envForSdk.TENCENTCLOUD_SECRETKEY,
    method: 'post',
    url,
    params: body,
    headers: { 'content-type': 'application/json', host: new URL(url).host },
    withSignedParams: true,
    timestamp: Math.floor(Date.now() / 1000) - 1,
  })
  const headers = { 'content-type': 'application/json', authorization, 'x-timestamp': String(timestamp) }
  return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as Answer
}
