import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalCloud } from '../../../local-cloud/local-cloud'
import { cloudOf, localWxCloud } from '../../support/weapp-runtime/wx/cloud'
import { startLocalEnvironment } from './local-environment'
import { openWorld, type World } from './world'

/** What `wx.cloud` of WeChat promises, as far as the stand-in of the test runtimes gives it. */
let cloud: LocalCloud
let world: World
const folder = mkdtempSync(join(tmpdir(), 'wx-cloud-'))

beforeAll(async () => {
  const local = await startLocalEnvironment()
  cloud = local.cloud
  world = openWorld(local.environment)
})
afterAll(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

const online = { isOnline: () => true, losesAnswer: () => false }
const wxCloud = (openid: string, line = online) => cloudOf(localWxCloud(cloud.url, openid), line, [])
const call = async (openid: string, name: string, data: unknown = {}) =>
  (await wxCloud(openid).callFunction({ name: `contract-${name}`, data })) as { result: unknown; errMsg: string }
const upload = (openid: string, cloudPath: string, text: string) => {
  const filePath = join(folder, 'upload.txt')
  writeFileSync(filePath, text)
  return new Promise<{ fileID: string }>((success, fail) =>
    wxCloud(openid).uploadFile({ cloudPath, filePath, success: success as (answer: object) => void, fail }),
  )
}

it('answers the result and says ok', async () => {
  expect(await call('o-alice', 'echo', { text: '你好', list: [1, null] })).toMatchObject({
    result: { text: '你好', list: [1, null] },
    errMsg: 'cloud.callFunction:ok',
  })
})

it('undefined members do not travel', async () => {
  expect((await call('o-alice', 'echo', { a: undefined, b: 1 })).result).toEqual({ b: 1 })
})

it('vouches for the openid of the caller', async () => {
  const seen = async (openid: string) =>
    ((await call(openid, 'context')).result as { environment: Record<string, string> }).environment
  expect(await seen('o-alice')).toMatchObject({ WX_OPENID: 'o-alice', TCB_SOURCE: 'wx_client' })
  expect((await seen('o-bob')).WX_OPENID).toBe('o-bob')
})

it.each([
  ['unknown', 'FUNCTION_NOT_FOUND'],
  ['throws', 'FUNCTIONS_EXECUTE_FAIL'],
  ['slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
])('%s fails with a message that holds %s', async (name, code) => {
  await expect(call('o-alice', name)).rejects.toMatchObject({
    errMsg: expect.stringMatching(new RegExp(`^cloud.callFunction:fail .*${code}`)),
  })
})

it('fails without a network, as WeChat says it', async () => {
  const offline = wxCloud('o-alice', { ...online, isOnline: () => false })
  await expect(offline.callFunction({ name: 'contract-echo', data: {} })).rejects.toMatchObject({
    errMsg: expect.stringContaining('net::ERR_INTERNET_DISCONNECTED'),
  })
})

it('uploads a file of the openid, which nobody else replaces', async () => {
  const { fileID } = await upload('o-alice', 'contract/wx/楼道.txt', 'bytes 字节')
  expect((await world.app.downloadFile({ fileID })).fileContent?.toString()).toBe('bytes 字节')
  await expect(upload('o-bob', 'contract/wx/楼道.txt', 'mine')).rejects.toMatchObject({
    errMsg: expect.stringContaining('STORAGE_EXCEED_AUTHORITY'),
  })
})
