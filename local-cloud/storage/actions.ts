import type { ActionParams, ActionResult } from '../documents/actions'
import { CloudError, invalidParam } from '../errors'
import { checkedPath, type FileStore } from './file-store'
import { temporaryUrl, uploadUrl } from './links'

type Action = (params: ActionParams) => Promise<ActionResult> | ActionResult

/** The `storage.*` actions of the server API; the server side may reach every file. */
export function storageActions(files: FileStore, base: () => string): Record<string, Action> {
  return {
    'storage.getUploadMetadata': params => {
      const path = checkedPath(params.path)
      const token = files.uploadToken(path, '')
      const fileId = files.fileId(path)
      return {
        data: { url: uploadUrl(base(), path), token, authorization: token, fileId, cosFileId: files.headerId(path) },
      }
    },
    'storage.batchGetDownloadUrl': params => ({
      data: {
        download_list: listOf(params.file_list).map(entry => {
          const { fileid, max_age } = entry as { fileid: string; max_age?: number }
          return outcome(fileid, () => {
            const url = temporaryUrl(files, base(), files.pathOf(fileid), max_age)
            return { fileid, download_url: url, tempFileURL: url }
          })
        }),
      },
    }),
    'storage.batchDeleteFile': async params => {
      const list = []
      for (const fileId of listOf(params.fileid_list)) {
        const removed = await files.remove(files.pathOf(fileId))
        list.push({ code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID: fileId })
      }
      return { data: { delete_list: list } }
    },
  }
}

/** At most 50 files a request, as the vendor's API page says. */
export function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50)
    throw invalidParam('a list of 1 to 50 files is expected')
  return value
}

/** One line of a batch answer: the result, or the code of the refusal. */
export function outcome(fileId: unknown, work: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return { code: 'SUCCESS', fileID: fileId, ...work() }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return { code: error.code, message: error.message, fileID: fileId, tempFileURL: '' }
  }
}
