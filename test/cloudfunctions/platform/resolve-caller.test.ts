import { networkOf, resolveCaller } from '../../../cloudfunctions/platform/resolve-caller'

const callOf = (environment: Record<string, string>) => ({ environment: JSON.stringify(environment) })

describe('resolveCaller', () => {
  it.each([
    ['a mini-program user', { WX_OPENID: 'o1', TCB_UUID: 'u1' }, 'wx:o1'],
    ['a custom sign-in', { TCB_CUSTOM_USER_ID: 'c1', TCB_UUID: 'u1' }, 'custom:c1'],
    ['an anonymous sign-in', { TCB_UUID: 'u1', TCB_ISANONYMOUS_USER: 'true' }, 'uid:u1'],
    ['nobody', { TCB_ENV: 'local' }, null],
    ['empty values', { WX_OPENID: '', TCB_UUID: '' }, null],
  ])('%s', (_who, environment, expected) => {
    expect(resolveCaller(callOf(environment))).toBe(expected)
  })

  it('never takes the identity of the caller before from process.env', () => {
    process.env.WX_OPENID = 'somebody-else'
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
    expect(resolveCaller(callOf({ TCB_UUID: 'u1' }))).toBe('uid:u1')
    expect(resolveCaller({})).toBeNull()
    delete process.env.WX_OPENID
    delete process.env.WX_CONTEXT_KEYS
  })
})

it.each([
  ['10.20.30.40', '10.20.*.*'],
  ['::ffff:10.20.30.40', '10.20.*.*'],
  ['2408:8000:1010:1::8', '2408:8000:*'],
  ['somewhere', ''],
  [undefined, ''],
])('of the network %s only %s is told', (TCB_SOURCE_IP, network) => {
  expect(networkOf({ environment: JSON.stringify({ TCB_SOURCE_IP }) })).toBe(network)
})
