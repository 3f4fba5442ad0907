import type { ActionParams } from '../documents/actions'
import { invalidParam } from '../errors'
import { lenientRules, type PhotoJudgement, type SafetyRules } from '../wechat/content-safety'
import type { Wechat } from '../wechat/wechat'

const JUDGEMENTS: readonly unknown[] = ['pass', 'risky', 'review', 'unreadable', 'never'] satisfies PhotoJudgement[]

/**
 * How the stand-in judges from now on: `{risky?, review?: words[], photos?, photosAfterMs?, away?: openids[]}`; what is left
 * out is as at the beginning: everything passes, photos after three seconds. @throws INVALID_PARAM
 */
export function judgeContent(params: ActionParams, wechat: Wechat | undefined): { rules: SafetyRules } {
  if (!wechat) throw invalidParam('the cloud was started without the stand-in for WeChat')
  const { photos = 'pass', photosAfterMs = 3000 } = params
  if (!JUDGEMENTS.includes(photos)) throw invalidParam(`photos: one of ${JUDGEMENTS.join(', ')} is expected`)
  if (typeof photosAfterMs !== 'number' || photosAfterMs < 0) throw invalidParam('photosAfterMs: milliseconds')
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  wechat.safety.rules = {
    ...lenientRules(),
    risky: texts(params.risky),
    review: texts(params.review),
    away: texts(params.away),
    photos: photos as PhotoJudgement,
    photosAfterMs,
  }
  return { rules: wechat.safety.rules }
}
