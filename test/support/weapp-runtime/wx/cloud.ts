import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { WxFailure, wxFunction } from './answer'

/** Carries `wx.cloud` calls of one person; the HTTP one below, or a test's own. */
export interface WxCloud {
  callFunction(name: string, data: unknown): Promise<unknown>
  uploadFile(cloudPath: string, content: Buffer): Promise<string>
}

/** A local-cloud started with `wxStandIn`, called as the person whose openid WeChat would vouch for. */
export function localWxCloud(url: string, openid: string): WxCloud {
  const send = (method: string, path: string, type: string, body: Buffer | string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), 'x-local-openid': openid }
      const req = request(new URL(path, url), { method, headers }, res => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString('utf8'))
          if (res.statusCode === 200) resolve(answer)
          else reject(new WxFailure(`-1 errCode: ${answer.errCode} | errMsg: ${answer.errMsg}`))
        })
      })
      req.on('error', error => reject(new WxFailure(`-1 request:fail ${error.message}`)))
      req.end(body)
    })
  return {
    callFunction: async (name, data) =>
      (await send('POST', '/wx/call', 'application/json', JSON.stringify({ name, data }))).result,
    uploadFile: async (cloudPath, content) =>
      String(
        (await send('PUT', `/wx/upload?cloudPath=${encodeURIComponent(cloudPath)}`, 'image/jpeg', content)).fileID,
      ),
  }
}

export interface Line {
  readonly isOnline: () => boolean
  /** True once for a call whose answer shall be lost on its way back. */
  readonly losesAnswer: (data: unknown) => boolean
}

const disconnected = () => new WxFailure('-1 request:fail net::ERR_INTERNET_DISCONNECTED')

export interface CallMade {
  readonly name: string
  readonly data: unknown
  answered?: true
}

/** `wx.cloud` as the app sees it; every call made is noted in `calls`. */
export function cloudOf(cloud: WxCloud, line: Line, calls: CallMade[]) {
  const needNetwork = () => {
    if (!line.isOnline()) throw disconnected()
  }
  return {
    init: () => undefined,
    callFunction: wxFunction<{ name: string; data: unknown }>('cloud.callFunction', async ({ name, data }) => {
      const made: CallMade = { name, data }
      calls.push(made)
      needNetwork()
      // What travels is JSON: undefined members disappear, as they do in WeChat.
      const result = await cloud.callFunction(name, JSON.parse(JSON.stringify(data ?? {})))
      if (line.losesAnswer(data)) throw disconnected()
      made.answered = true
      return { result }
    }),
    uploadFile: (options: Parameters<ReturnType<typeof uploadWith>>[0]) => {
      void uploadWith(cloud, needNetwork)(options)
      return { onProgressUpdate: () => undefined, abort: () => undefined }
    },
  }
}

const uploadWith = (cloud: WxCloud, needNetwork: () => void) =>
  wxFunction<{ cloudPath: string; filePath: string }>('cloud.uploadFile', async ({ cloudPath, filePath }) => {
    needNetwork()
    return { fileID: await cloud.uploadFile(cloudPath, await readFile(filePath)), statusCode: 200 }
  })
