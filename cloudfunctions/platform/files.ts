import { answerOf } from './database-errors'

/** Files in the cloud's storage, by their `cloud://` ids. */
export interface Files {
  /** Addresses that open a file for ten minutes; an id that does not exist is missing from the answer. */
  temporaryUrls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Stores a file in place of what was at the path before; answers its id. */
  store(path: string, content: Buffer): Promise<string>
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
}

export function createFiles(sdk: () => StorageSdk): Files {
  return {
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
  }
}
