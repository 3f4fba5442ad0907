import { pushLabels, pushTitles } from '@shared/messages/push-card-words'
import { fieldLines } from '@shared/push/field-lines'
import type { WechatApi } from '../wechat/wechat-api'
import { outcomeOf, refusedByUs } from './outcome-of'
import { pageAddress } from './page-address'
import type { PushChannel } from './push-channel'

/** Within this time WeCom shows what is sent again only once. */
const duplicatesWithinSeconds = 1800

/**
 * A card to a member of WeCom. What exceeds 30 a minute to one member WeCom throws away without a word, so a receipt says that it
 * was taken, not that it was shown.
 */
export function wecomChannel(api: WechatApi, agentId: number, appUrl: string | null): PushChannel {
  return {
    kind: 'wecom',
    dropsDuplicates: true,
    async send({ template, fields, page }, touser) {
      if (appUrl === null) return refusedByUs('badTemplate')
      const lines = fieldLines(fields, ['title', 'place', 'due', 'caseNo', 'state', 'count', 'note'], pushLabels)
      const reply = await api.post('/cgi-bin/message/send', {
        touser,
        agentid: agentId,
        msgtype: 'textcard',
        textcard: {
          title: pushTitles[template],
          description: lines.map(withoutMarkup).join('\n').slice(0, 512) || pushTitles[template],
          url: pageAddress(appUrl, page),
        },
        enable_duplicate_check: 1,
        duplicate_check_interval: duplicatesWithinSeconds,
      })
      const isUnknown =
        reply.kind === 'answered' &&
        reply.errcode === 0 &&
        [reply.body.invaliduser, reply.body.unlicenseduser].some(Boolean)
      return isUnknown ? { kind: 'refused', code: 81013, why: 'gone' } : outcomeOf(reply, answer => answer.msgid)
    },
  }
}

/** A card reads `<div>` and the like as markup. */
const withoutMarkup = (line: string): string => line.replace(/[<>&]/g, ' ')
