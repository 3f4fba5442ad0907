import Taro from '@tarojs/taro'
import { type FailureKind, type Transport, TransportFailure } from './transport'

let started = false

function cloud(): typeof Taro.cloud {
  if (!started) {
    Taro.cloud.init(GEZI_ENV_ID ? { env: GEZI_ENV_ID } : {})
    started = true
  }
  return Taro.cloud
}

/** WeChat tells a broken connection apart only in its message ("request:fail", "timeout"). */
const kindOf = (message: string): FailureKind =>
  /request:fail|timeout|timed out|network|ERR_|interrupted/i.test(message) ? 'unreachable' : 'trouble'

function failureOf(error: unknown): TransportFailure {
  const message = String((error as { errMsg?: string; message?: string }).errMsg ?? (error as Error).message ?? error)
  return new TransportFailure(kindOf(message), message)
}

export const hostTransport: Transport = {
  async callFunction(name, data) {
    try {
      const { result } = await cloud().callFunction({ name, data: data as Record<string, unknown> })
      return result
    } catch (error) {
      throw failureOf(error)
    }
  },

  uploadFile: (localPath, cloudPath, onProgress) =>
    new Promise((resolve, reject) => {
      const task = cloud().uploadFile({
        cloudPath,
        filePath: localPath,
        success: ({ fileID }) => resolve(fileID),
        fail: error => reject(failureOf(error)),
      }) as unknown as { onProgressUpdate?: (listener: (at: { progress: number }) => void) => void } | undefined
      task?.onProgressUpdate?.(({ progress }) => onProgress(progress / 100))
    }),
}
