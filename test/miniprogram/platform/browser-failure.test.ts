import { asFailure } from '@/platform/cloud/browser-failure'
import { TransportFailure } from '@/platform/cloud/transport'

const json = (value: object) => new Error(JSON.stringify(value))

it.each([
  [
    'a token the gateway does not accept',
    { code: 'INVALID_ACCESS_TOKEN', message: 'access token is invalid' },
    'signedOut',
  ],
  ['the same, wrapped into a message', json({ code: 'INVALID_ACCESS_TOKEN', msg: 'x' }), 'signedOut'],
  ['a refresh token that is gone', { error: 'invalid_grant', error_description: 'refresh token expired' }, 'signedOut'],
  ['no identity at all', { error: 'unauthenticated', error_code: 16 }, 'signedOut'],
  ['no way to the server', json({ code: 'OPERATION_FAIL', msg: 'network request error' }), 'unreachable'],
  ['a request that was cut', new TypeError('Failed to fetch'), 'unreachable'],
  ['a function that broke', { code: 'FUNCTION_INVOCATION_FAILED', message: 'exit 1' }, 'trouble'],
  ['a page of something else', new SyntaxError('Unexpected token < in JSON'), 'trouble'],
  ['a failure that is one already', new TransportFailure('unreachable', 'x'), 'unreachable'],
] as const)('%s', (_case, error, kind) => {
  expect(asFailure(error).kind).toBe(kind)
})

it('takes any failure of a device without network for that', () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(asFailure(new Error('whatever')).kind).toBe('unreachable')
})
