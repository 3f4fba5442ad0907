import { dirname, join } from 'node:path'
import type { Environment } from '../environment'
import type { ClientWorld, ServerSide } from './client-world'
import { openClient } from './js-client'

interface WxRequest {
  readonly method?: string
  readonly url: string
  readonly header?: Record<string, string>
  readonly data?: unknown
  readonly success?: (answer: object) => void
  readonly fail?: (error: object) => void
  readonly complete?: (answer: object) => void
}

const bodyOf = ({ method = 'GET', data }: WxRequest): BodyInit | undefined => {
  if (method === 'GET' || data === undefined) return undefined
  if (typeof data === 'string' || data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return data as BodyInit
  return JSON.stringify(data)
}

/** `wx.request` over fetch; answers a task, as WeChat does. */
function request(options: WxRequest): object {
  const { method = 'GET', url, header, success, fail, complete } = options
  fetch(url, { method, headers: header, body: bodyOf(options) })
    .then(async response => {
      const text = await response.text()
      success?.({ statusCode: response.status, data: parsed(text), header: Object.fromEntries(response.headers) })
    })
    .catch((error: Error) => fail?.({ errMsg: `request:fail ${error.message}` }))
    .finally(() => complete?.({}))
  return { abort() {}, onChunkReceived() {} }
}

/** WeChat parses what looks like JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The part of WeChat's `wx` that js-sdk touches, with storage in memory and the real network. */
function wxShim(files: ReadonlyMap<string, Buffer>): object {
  const stored = new Map<string, unknown>()
  return {
    request,
    getSystemInfoSync: () => ({ platform: 'devtools' }),
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => stored.set(key, value),
    removeStorageSync: (key: string) => stored.delete(key),
    clearStorageSync: () => stored.clear(),
    getStorage: ({ key, success }: { key: string; success: (answer: object) => void }) =>
      success({ data: stored.get(key) }),
    connectSocket: () => ({}),
    onAppShow() {},
    onAppHide() {},
    getFileSystemManager: () => ({ readFileSync: (path: string) => files.get(path) }),
  }
}

/** js-sdk's build for mini-programs, with `wx`, `Page` and `App` as globals from then on. */
export function clientInWx(environment: Environment, server: ServerSide): ClientWorld {
  const files = new Map<string, Buffer>()
  Object.assign(globalThis, { wx: wxShim(files), App: () => {}, Page: () => {}, getApp: () => ({}) })
  // The package does not export this build: WeChat's own tools find it by its folder.
  const build = join(dirname(require.resolve('@cloudbase/js-sdk')), '../miniprogram_dist/index.js')
  const sdk = require(build) as { default?: unknown }
  return {
    server,
    open: () => openClient(sdk.default ?? sdk, environment),
    file: text => {
      const path = `wxfile://tmp_${files.size}.txt`
      files.set(path, Buffer.from(text))
      return path
    },
    read: async url => (await fetch(url)).text(),
  }
}
