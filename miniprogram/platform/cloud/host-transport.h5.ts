import { asFailure } from './browser-failure'
import { signedInApp, signInAgain } from './browser-session'
import type { Transport } from './transport'

/** Runs `work`; when the cloud no longer accepts the identity, signs in once more and repeats it. */
async function signedIn<T>(work: (app: Awaited<ReturnType<typeof signedInApp>>) => Promise<T>): Promise<T> {
  try {
    return await work(await signedInApp())
  } catch (error) {
    const failure = asFailure(error)
    if (failure.kind !== 'signedOut') throw failure
    return await work(await signInAgain()).catch((second: unknown) => {
      throw asFailure(second)
    })
  }
}

/** A console's session has ended: the refusal is passed on, and the next call comes from somebody new. */
const isSessionOver = (result: { readonly error?: { readonly code?: string } } | undefined): boolean =>
  result?.error?.code === 'NOT_SIGNED_IN'

export const hostTransport: Transport = {
  callFunction: (name, data) =>
    signedIn(async app => {
      const answer = await app.callFunction({ name, data, parse: true })
      if (answer.code) throw answer
      if (isSessionOver(answer.result)) await signInAgain()
      return answer.result
    }),

  async uploadFile(localPath, cloudPath, onProgress) {
    const blob = await (await fetch(localPath)).blob()
    const file = new File([blob], cloudPath.split('/').pop() ?? 'photo.jpg', { type: blob.type })
    return signedIn(async app => {
      const answer = await app.uploadFile({
        cloudPath,
        // The types say string; in a browser the SDK sends what it is given, and only a File has a name and a length.
        filePath: file as unknown as string,
        onUploadProgress: (at: ProgressEvent) => at.total && onProgress(at.loaded / at.total),
      })
      if (!answer.fileID) throw answer
      return answer.fileID
    })
  },
}
