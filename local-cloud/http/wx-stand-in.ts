import { CloudError, invalidParam } from '../errors'
import type { Faults } from '../faults/faults'
import { underFaults } from '../faults/under-faults'
import type { Functions } from '../functions/functions'
import type { Log } from '../log'
import type { StorageRules } from '../storage/access'
import { listOf, outcome } from '../storage/actions'
import { checkedPath, type FileStore } from '../storage/file-store'
import { temporaryUrl } from '../storage/links'
import { parseJsonObject, readBody } from './body'
import { clientIp, type Exchange, type Handler } from './exchange'
import { asRefusal, sendJson, sendJsonText } from './reply'

/** Header that says who the caller is. On the cloud WeChat itself vouches for the openid. */
const OPENID_HEADER = 'x-local-openid'

export interface WxParts {
  functions: Functions
  files: FileStore
  rules: StorageRules
  base: () => string
  appid: string
  faults: Faults
  log: Log
}

/**
 * Stand-in for what `wx.cloud` does inside WeChat, for test runtimes: `POST /wx/call` {name, data},
 * `PUT /wx/upload?cloudPath=…`, `POST /wx/temp-urls` {fileList}.
 */
export function wxHandler(parts: WxParts): Handler {
  const routes: Record<string, (exchange: Exchange, openid: string) => Promise<string>> = {
    'POST /wx/call': async ({ req, res, requestId }, openid) => {
      const { name, data } = parseJsonObject(await readBody(req))
      if (typeof name !== 'string') throw invalidParam('name is missing')
      const unionid = req.headers['x-local-unionid']
      const caller = {
        kind: 'wx',
        openid,
        appid: parts.appid,
        ip: clientIp(req),
        ...(typeof unionid === 'string' && { unionid }),
      } as const
      const target = { action: 'functions.invokeFunction', functionName: name }
      const work = () => parts.functions.call(name, JSON.stringify(data ?? {}), caller, requestId)
      const result = await underFaults(parts.faults, target, res, work)
      return `{"errMsg":"cloud.callFunction:ok","requestID":"${requestId}","result":${result}}`
    },
    'PUT /wx/upload': async ({ req, res, query }, openid) => {
      const path = checkedPath(query.get('cloudPath'))
      parts.rules.checkWrite(path, parts.files.find(path), openid)
      await underFaults(parts.faults, { action: 'storage.put' }, res, () => parts.files.save(req, path, openid))
      return JSON.stringify({ errMsg: 'cloud.uploadFile:ok', fileID: parts.files.fileId(path), statusCode: 200 })
    },
    'POST /wx/temp-urls': async ({ req }, openid) => {
      const { fileList } = parseJsonObject(await readBody(req))
      const list = listOf(fileList).map(fileID => {
        const result = outcome(fileID, () => {
          const path = parts.files.pathOf(fileID)
          parts.rules.checkRead(path, parts.files.find(path), openid)
          return { tempFileURL: temporaryUrl(parts.files, parts.base(), path, undefined) }
        })
        const { code, message, tempFileURL } = result
        return {
          fileID,
          tempFileURL,
          status: code === 'SUCCESS' ? 0 : -1,
          errMsg: code === 'SUCCESS' ? 'ok' : `${code}: ${message}`,
        }
      })
      return JSON.stringify({ errMsg: 'cloud.getTempFileURL:ok', fileList: list })
    },
  }

  return async exchange => {
    const { req, res, path, requestId } = exchange
    if (!path.startsWith('/wx/')) return false
    try {
      const route = routes[`${req.method} ${path}`]
      if (!route) throw new CloudError('INVALID_ACTION', `not supported: ${path.slice(0, 64)}`)
      const openid = req.headers[OPENID_HEADER]
      if (typeof openid !== 'string' || openid === '')
        throw new CloudError('MISSING_CREDENTIALS', `${OPENID_HEADER} is missing`)
      sendJsonText(res, 200, await route(exchange, openid))
    } catch (error) {
      const { code, message } = asRefusal(error, parts.log)
      sendJson(res, 400, { errCode: code, errMsg: `${code}: ${message}`, code, message, requestId })
    }
    return true
  }
}
