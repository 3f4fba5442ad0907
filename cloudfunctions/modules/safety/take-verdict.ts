import { type HttpReply, type HttpRequest, plainReply } from '../../platform/create-http-function'
import type { TimerContext } from '../../platform/create-timer'
import { echoOf, type MessagePushSettings, openPushed } from '../../platform/wechat/message-push'
import { settlePhoto } from '../cases/settle-photo'
import { photoVerdictOf } from './pushed-verdict'

/**
 * Takes what WeChat found out about a photo. Only what is signed and encrypted for us is read, and only photos whose
 * check we asked for are touched. WeChat calls again, up to three times, after any answer but 200.
 */
export const takeVerdict =
  (settings: MessagePushSettings | null) =>
  async ({ method, query, body }: HttpRequest, ctx: TimerContext): Promise<HttpReply> => {
    const now = ctx.clock.now()
    if (!settings) return plainReply(404, 'not configured')
    if (method === 'GET') {
      const echo = echoOf(settings, query, now)
      return echo === null ? refused(ctx) : plainReply(200, echo)
    }
    const message = openPushed(settings, query, jsonOf(body), now)
    if (message === null) return refused(ctx)
    const found = photoVerdictOf(message)
    // Other messages of the app come to the same address; they are nothing to us.
    if (!found) return plainReply(200, 'success')
    const check = await ctx.db.collection('photoChecks').get(found.traceId)
    if (!check) return plainReply(404, 'unknown')
    const isSettled = await settlePhoto(ctx, check, found.verdict)
    return isSettled ? plainReply(200, 'success') : plainReply(503, 'later')
  }

function refused(ctx: TimerContext): HttpReply {
  ctx.log.error('refused')
  return plainReply(403, 'refused')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
