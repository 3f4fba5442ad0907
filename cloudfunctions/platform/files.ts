import { answerOf } from './database-errors'

/** Files in the cloud's storage, by their `cloud://` ids. */
export interface Files {
  /** Addresses that open a file for ten minutes; an id that does not exist is missing from the answer. */
  temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Stores a file in place of what was at the path before; answers its id. */
  store(path: string, content: Buffer): Promise<string>
  /** The bytes of a file; null when there is none, or when it is larger than that. */
  read(fileId: string, mostBytes: number): Promise<Buffer | null>
  /** Files that are gone already do no harm. */
  remove(fileIds: readonly string[]): Promise<void>
}

/** A storage rule does not protect an address once it is issued, so evidence gets short ones. */
const lifetimeSeconds = 600
/** The most that `getTempFileURL` takes in one call. */
const batchSize = 50

interface StorageSdk {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  getTempFileURL(options: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { code: string; fileID: string; tempFileURL: string }[]
  }>
  deleteFile(options: { fileList: string[] }): Promise<unknown>
}

export function createFiles(sdk: () => StorageSdk): Files {
  const files: Files = {
    async temporaryUrls(fileIds) {
      const unique = [...new Set(fileIds)]
      const batches = Array.from({ length: Math.ceil(unique.length / batchSize) }, (_, i) =>
        unique.slice(i * batchSize, (i + 1) * batchSize),
      )
      const answers = await Promise.all(
        batches.map(batch =>
          answerOf(sdk().getTempFileURL({ fileList: batch.map(fileID => ({ fileID, maxAge: lifetimeSeconds })) })),
        ),
      )
      const found = answers
        .flatMap(({ fileList }) => fileList)
        .filter(file => file.code === 'SUCCESS' && file.tempFileURL)
      return new Map(found.map(file => [file.fileID, file.tempFileURL]))
    },
    async store(cloudPath, fileContent) {
      const { fileID } = await answerOf(sdk().uploadFile({ cloudPath, fileContent }))
      return fileID
    },
    async read(fileId, mostBytes) {
      const url = (await files.temporaryUrls([fileId])).get(fileId)
      return url === undefined ? null : download(url, mostBytes)
    },
    async remove(fileIds) {
      const unique = [...new Set(fileIds)]
      for (let from = 0; from < unique.length; from += batchSize) {
        await answerOf(sdk().deleteFile({ fileList: unique.slice(from, from + batchSize) }))
      }
    },
  }
  return files
}

/** Stops reading as soon as there is more than is wanted: a client may upload far more than a function can hold. */
async function download(url: string, mostBytes: number): Promise<Buffer | null> {
  const response = await fetch(url)
  if (response.status === 404) return null
  if (!response.ok || !response.body) throw new Error(`the storage answered ${response.status}`)
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    size += value.length
    if (size > mostBytes) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}
