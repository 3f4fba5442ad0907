/**
 * What WeChat answers with HTTP 200 and `{errcode, errmsg}`. Texts are WeChat's where a public page or log quotes them;
 * sources in docs/local-cloud.md.
 */
const TEXTS = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40008: 'invalid message type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40037: 'invalid template_id',
  40056: 'invalid agentid',
  40058: 'invalid Request Parameter',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40256: 'invalid employee relation',
  40257: 'decode touser error',
  41001: 'access_token missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  44004: 'empty content',
  45009: 'reach max api daily quota limit',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  50001: 'user unauthorized',
  61010: 'code is expired',
  81013: 'user & party & tag all invalid',
  93000: 'invalid webhook url',
} as const

/** A refusal of WeChat's. */
export class WechatError extends Error {
  /** @param detail what follows the text, as `data.thing1.value invalid` */
  constructor(
    readonly errcode: number,
    detail = '',
  ) {
    super(
      [errcode in TEXTS ? TEXTS[errcode as keyof typeof TEXTS] : 'error on demand', detail].filter(Boolean).join(' '),
    )
  }
}
