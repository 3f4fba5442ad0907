import { createSecrets, secretsFromEnvironment } from '../../../cloudfunctions/platform/secrets'

const secrets = createSecrets('a secret for tests only, long enough')

describe('secrets', () => {
  it('open what they sealed, and seal the same words differently each time', () => {
    const sealed = secrets.seal('caseLink', '李建国 13812342216')
    expect(secrets.unseal('caseLink', sealed)).toBe('李建国 13812342216')
    expect(secrets.seal('caseLink', '李建国 13812342216')).not.toBe(sealed)
  })

  it('refuse what was changed, or sealed for another purpose or with another secret', () => {
    const sealed = secrets.seal('caseLink', 'x')
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => secrets.unseal('caseLink', changed)).toThrow()
    expect(() => secrets.unseal('attempt', sealed)).toThrow()
    expect(() => createSecrets('another secret of the same good length').unseal('caseLink', sealed)).toThrow()
  })

  it('tag by purpose', () => {
    expect(secrets.tag('queryCode', 'ABCD2345')).toMatch(/^[\w-]{43}$/)
    expect(secrets.tag('queryCode', 'x')).not.toBe(secrets.tag('ownerTag', 'x'))
    expect(secrets.sameTag(secrets.tag('queryCode', 'x'), secrets.tag('queryCode', 'x'))).toBe(true)
    expect(secrets.sameTag(secrets.tag('queryCode', 'x'), 'short')).toBe(false)
    // As many characters, more bytes.
    expect(secrets.sameTag(secrets.tag('queryCode', 'x'), '格'.repeat(43))).toBe(false)
  })

  it.each([[undefined], [''], ['too short']])('do not start from %p', value => {
    const before = process.env.GEZI_SECRET
    if (value === undefined) delete process.env.GEZI_SECRET
    else process.env.GEZI_SECRET = value
    expect(secretsFromEnvironment).toThrow('GEZI_SECRET')
    if (before === undefined) delete process.env.GEZI_SECRET
    else process.env.GEZI_SECRET = before
  })
})
