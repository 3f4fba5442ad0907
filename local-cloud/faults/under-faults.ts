import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { CloudError } from '../errors'
import { WechatError } from '../wechat/errors'
import type { Faults, FaultTarget } from './faults'

/**
 * Does a request's work under the faults that strike it. When the connection is cut, nothing can be answered any
 * more and the work's result is void.
 */
export async function underFaults<T>(
  faults: Faults,
  target: FaultTarget,
  res: ServerResponse,
  work: () => Promise<T> | T,
): Promise<T> {
  const strike = faults.strike(target)
  if (!strike) return work()
  if (strike.latencyMs > 0) await delay(strike.latencyMs)
  if (strike.error) throw strike.error
  if (strike.errcode !== undefined) throw new WechatError(strike.errcode)
  if (strike.silence === 'before') await hangUp(res)
  if (strike.cut === 'before') {
    res.destroy()
    throw new CloudError('SYS_ERR', 'the connection was cut')
  }
  try {
    return await work()
  } finally {
    if (strike.silence === 'after') await hangUp(res)
    if (strike.cut === 'after') res.destroy()
  }
}

/** Waits until the caller has given up. @throws always */
async function hangUp(res: ServerResponse): Promise<never> {
  if (!res.destroyed) await once(res, 'close')
  throw new CloudError('SYS_ERR', 'the caller gave up')
}
