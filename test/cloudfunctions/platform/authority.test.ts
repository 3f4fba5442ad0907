import type { Actor } from '../../../cloudfunctions/platform/actor'
import { authorize, isAllowed, nothing, type Policy, type Resource } from '../../../cloudfunctions/platform/authority'

const policy: Policy<'look' | 'touch' | 'none'> = {
  look: { grants: ['reporter', 'worker@scope'], because: '' },
  touch: { grants: ['leader@any'], because: '' },
  none: { grants: [], because: '' },
}
const resource: Resource = { orgPath: ['county', 'street', 'grid'], relations: [] }
const actor = (...roles: Actor['roles']): Actor => ({ identity: 'uid:1', person: null, roles })

describe('authority', () => {
  it.each([
    ['a role over the grid itself', actor({ role: 'worker', scope: 'grid' }), true],
    ['a role over a node above', actor({ role: 'worker', scope: 'county' }), true],
    ['a role over another place', actor({ role: 'worker', scope: 'elsewhere' }), false],
    ['another role over the place', actor({ role: 'admin', scope: 'county' }), false],
    ['no role', actor(), false],
  ])('%s', (_what, who, expected) => {
    expect(isAllowed(who, 'look', policy, resource)).toBe(expected)
  })

  it('counts a relation to the thing', () => {
    expect(isAllowed(actor(), 'look', policy, { ...resource, relations: ['reporter'] })).toBe(true)
    expect(isAllowed(actor(), 'look', policy, { ...resource, relations: ['codeHolder'] })).toBe(false)
  })

  it('counts a role held anywhere where the policy says so', () => {
    expect(isAllowed(actor({ role: 'leader', scope: 'elsewhere' }), 'touch', policy, nothing)).toBe(true)
  })

  it('denies what no grant allows', () => {
    expect(() => authorize(actor({ role: 'admin', scope: 'county' }), 'none', policy, resource)).toThrow('NOT_ALLOWED')
  })
})
