/** What carries calls and files to the cloud; one per host (WeChat, browser), another one in tests and in the gallery. */
export interface Transport {
  /** The function's answer as it came. Throws a `TransportFailure` when the function did not answer. */
  callFunction(name: string, data: unknown): Promise<unknown>
  /** Uploads a local file; `onProgress` gets 0…1. Answers the `cloud://` id. */
  uploadFile(localPath: string, cloudPath: string, onProgress: (share: number) => void): Promise<string>
}

/** `unreachable`: no network or no answer. `signedOut`: the identity is not accepted. `trouble`: the platform refused or broke. */
export type FailureKind = 'unreachable' | 'signedOut' | 'trouble'

export class TransportFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message)
  }
}

let current: Transport | null = null

/** Said once at launch by the app, and by tests and the gallery. */
export function setTransport(transport: Transport): void {
  current = transport
}

export function transport(): Transport {
  if (!current) throw new Error('No transport: the app sets it at launch')
  return current
}
