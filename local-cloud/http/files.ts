import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { CloudError } from '../errors'
import type { Faults } from '../faults/faults'
import { underFaults } from '../faults/under-faults'
import type { Log } from '../log'
import { checkedPath, type FileStore } from '../storage/file-store'
import { FILES_PATH } from '../storage/links'
import type { Handler } from './exchange'
import { asRefusal } from './reply'

/** Where bytes are uploaded (PUT with the token of getUploadMetadata) and downloaded (GET by a signed link). */
export function filesHandler(files: FileStore, faults: Faults, log: Log): Handler {
  return async ({ req, res, path, query, requestId }) => {
    if (!path.startsWith(FILES_PATH)) return false
    try {
      const filePath = checkedPath(decodePath(path.slice(FILES_PATH.length)))
      if (req.method === 'PUT') {
        // js-sdk under Node replaces `authorization` by a signature of its own when the environment has keys.
        const token = String(req.headers['x-cos-security-token'] ?? '')
        await underFaults(faults, { action: 'storage.put' }, res, () => files.receive(req, filePath, token))
        res.writeHead(200).end()
      } else if (req.method === 'GET' || req.method === 'HEAD') {
        const open = () => files.openLink(filePath, query)
        const { file, contentType, size } = await underFaults(faults, { action: 'storage.get' }, res, open)
        // What people upload must not run as a page of this origin.
        res.writeHead(200, {
          'content-type': contentType,
          'content-length': size,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "sandbox; default-src 'none'",
        })
        if (req.method === 'HEAD') res.end()
        else await pipeline(createReadStream(file), res)
      } else {
        throw new CloudError('INVALID_ACTION', 'PUT or GET is expected')
      }
    } catch (error) {
      if (res.headersSent || res.destroyed) return true
      const { code, message } = asRefusal(error, log)
      req.resume()
      res.writeHead(code === 'STORAGE_FILE_NONEXIST' ? 404 : 403, { 'content-type': 'application/xml' })
      res.end(errorXml(code, message, requestId))
    }
    return true
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** Errors of object storage come as XML; node-sdk's uploadFile reads all four members. */
function errorXml(code: string, message: string, requestId: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><Error><Code>${code}</Code><Message>${message}</Message><Resource/><RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`
}
