import { TransportFailure } from './transport'

/** The result of `work`, or `unreachable` after `ms` milliseconds. The work itself goes on: hosts offer no way to stop it. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TransportFailure('unreachable', `no answer within ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
