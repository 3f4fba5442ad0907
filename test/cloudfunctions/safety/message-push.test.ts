import { echoOf, openPushed, signatureOf } from '../../../cloudfunctions/platform/wechat/message-push'
import { beijing } from '../../support/fixed-clock'
import { pushed, pushSettings } from '../../support/push-of-wechat'

const now = beijing('2026-11-23T09:41')
const message = { Event: 'wxa_media_check', trace_id: '一号' }

it('reads what WeChat encrypted for us', () => {
  const { query, body } = pushed(message, now)
  expect(openPushed(pushSettings, query, body, now)).toEqual(message)
})

describe('does not read', () => {
  const { query, body } = pushed(message, now)
  const foreign = pushed(message, now, { ...pushSettings, appid: 'wx-of-somebody' })
  const otherKey = pushed(message, now, { ...pushSettings, encodingAesKey: `Z${pushSettings.encodingAesKey.slice(1)}` })
  const otherToken = pushed(message, now, { ...pushSettings, token: 'guessed' })
  const plainSignature = signatureOf([pushSettings.token, query.timestamp, query.nonce])
  it.each([
    ['a signature of another token', otherToken.query, otherToken.body],
    ['what was encrypted by another key', otherKey.query, otherKey.body],
    ['what was meant for another app', foreign.query, foreign.body],
    ['another body under the same signature', query, pushed({ Event: 'other' }, now).body],
    ['a body of plain mode', { ...query, signature: plainSignature }, message],
    ['a body that is no object', query, null],
    ['a query without anything', {}, body],
    ['numbers for texts', { ...query, timestamp: Number(query.timestamp) }, body],
    ['a signature cut short', { ...query, msg_signature: query.msg_signature.slice(1) }, body],
  ])('%s', (_what, wrongQuery, wrongBody) => {
    expect(openPushed(pushSettings, wrongQuery, wrongBody, now)).toBeNull()
  })

  it('a copy of it eleven minutes later', () => {
    expect(openPushed(pushSettings, query, body, now + 9 * 60_000)).toEqual(message)
    expect(openPushed(pushSettings, query, body, now + 11 * 60_000)).toBeNull()
  })

  it('signed rubbish, and does not break', () => {
    const Encrypt = Buffer.from('rubbish').toString('base64')
    const msg_signature = signatureOf([pushSettings.token, query.timestamp, query.nonce, Encrypt])
    expect(openPushed(pushSettings, { ...query, msg_signature }, { Encrypt }, now)).toBeNull()
  })
})

describe('the check of the address', () => {
  const timestamp = String(now / 1000)
  const query = {
    timestamp,
    nonce: 'n',
    echostr: 'echo-7',
    signature: signatureOf([pushSettings.token, timestamp, 'n']),
  }

  it.each([
    ['is answered when it is WeChat', query, now, 'echo-7'],
    ['is refused without the token', { ...query, signature: signatureOf(['guessed', timestamp, 'n']) }, now, null],
    ['is refused an hour later', query, now + 3_600_000, null],
  ])('%s', (_what, asked, at, expected) => {
    expect(echoOf(pushSettings, asked, at)).toBe(expected)
  })
})
