import { pushLabels, pushLinkWord, pushTitles } from '@shared/messages/push-card-words'
import { fieldLines } from '@shared/push/field-lines'
import type { Secrets } from '../secrets'
import { requestJson } from '../wechat/request-json'
import { answerOf } from '../wechat/wechat-api'
import { outcomeOf, refusedByUs } from './outcome-of'
import { pageAddress } from './page-address'
import type { PushChannel } from './push-channel'
import type { PushSettings } from './push-settings'

const timeoutMs = 5000

/**
 * Tells the group of a station. A group is read by many, so what a person wrote (`title`, `note`) is never said there, whatever
 * the message brings.
 */
export function robotChannel(
  api: string,
  { robots, appUrl }: Pick<PushSettings, 'robots' | 'appUrl'>,
  secrets: Secrets,
): PushChannel {
  return {
    kind: 'robot',
    dropsDuplicates: false,
    async send({ template, fields, page }, orgCode) {
      const sealed = robots[orgCode]
      if (!sealed) return refusedByUs('gone')
      const key = secrets.unseal('robotKey', sealed)
      const lines = fieldLines(fields, ['place', 'due', 'caseNo', 'state', 'count'], pushLabels)
      const link = appUrl === null ? [] : [`[${pushLinkWord}](${pageAddress(appUrl, page)})`]
      const content = [`**${pushTitles[template]}**`, ...lines.map(line => `> ${plain(line)}`), ...link].join('\n')
      const url = `${api}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`
      const body = { msgtype: 'markdown', markdown: { content } }
      return outcomeOf(answerOf(await requestJson({ url, body, timeoutMs })), () => null)
    },
  }
}

/** Markdown reads these as markup. */
const plain = (line: string): string => line.replace(/[*_`>#[\]()<\\]/g, ' ')
