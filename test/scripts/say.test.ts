import { unreachable } from '../../scripts/say'

const withCode = (code: string, message: string) => Object.assign(new Error(message), { code })

describe('an address where nobody answers', () => {
  it.each([
    [withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:59999'), '127.0.0.1:59999', 'ECONNREFUSED'],
    [new Error('request failed', { cause: withCode('ENOTFOUND', 'getaddrinfo ENOTFOUND no.such') }), '', 'ENOTFOUND'],
    [withCode('ECONNREFUSED', ''), '', 'ECONNREFUSED'],
  ])('is one sentence: %s', (error, address, code) => {
    const said = unreachable(error)
    expect(said).toContain(code)
    expect(said).toContain(address)
    expect(said).not.toMatch(/\n/)
  })

  it('is not what a defect is taken for', () => {
    expect(unreachable(new TypeError('undefined is not a function'))).toBeNull()
    expect(unreachable(undefined)).toBeNull()
  })
})
