import type { ActionParams } from '../documents/actions'
import { invalidParam } from '../errors'
import type { Wechat } from '../wechat/wechat'

/**
 * Does in the stand-in what people do on their phones: `{did: 'consent' | 'withdraw', openid, templateId, times?}`, `{did:
 * 'bind', openid, templateIds}`, `{did: 'unbind', openid}`, and `{did: 'revokeTokens'}`, which WeChat itself may do. Answers how
 * many consents the template has left. @throws INVALID_PARAM
 */
export function inWechat(
  { did, openid, templateId, templateIds, times }: ActionParams,
  wechat: Wechat | undefined,
): { consentsLeft: number } {
  if (!wechat) throw invalidParam('the cloud was started without the stand-in for WeChat')
  const { relations, tokens } = wechat
  const [person, template] = [String(openid), String(templateId)]
  switch (did) {
    case 'consent':
      relations.consent(person, template, typeof times === 'number' ? times : 1)
      break
    case 'withdraw':
      relations.withdraw(person, template)
      break
    case 'bind':
      relations.bind(person, Array.isArray(templateIds) ? templateIds.map(String) : [])
      break
    case 'unbind':
      relations.unbind(person)
      break
    case 'revokeTokens':
      for (const each of Object.values(tokens)) each.revoke()
      break
    default:
      throw invalidParam('did: consent, withdraw, bind, unbind or revokeTokens is expected')
  }
  return { consentsLeft: relations.consentsLeft(person, template) }
}
