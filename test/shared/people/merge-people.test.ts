import { bindStaff, identitiesOf, releaseStaff } from '@shared/people/bind-staff'
import { mergePeople, separatePeople } from '@shared/people/merge-people'
import type { Person } from '@shared/people/person'
import fc from 'fast-check'

const person = (_id: string, more: Partial<Person> = {}): Person => ({
  _id,
  identities: [`uid:${_id}`],
  name: '',
  gender: null,
  phone: null,
  photoFileId: null,
  roles: [],
  leaves: [],
  consents: [],
  leftAt: null,
  demo: false,
  ...more,
})
const consent = (at: number) => ({ purpose: 'report' as const, version: '2026-11', at })

it('a merge moves identities, remembers ids and keeps one of two equal consents', () => {
  const { kept, gone } = mergePeople(
    person('a', { consents: [consent(1)] }),
    person('b', { consents: [consent(2)], formerIds: ['c'] }),
    5,
  )
  expect(kept).toMatchObject({ identities: ['uid:a', 'uid:b'], formerIds: ['b', 'c'], consents: [consent(1)] })
  expect(gone).toMatchObject({ identities: ['none:b'], mergedInto: { personId: 'a', at: 5, identities: ['uid:b'] } })
})

it('is undone exactly', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 2 })
  const former = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 })
  fc.assert(
    fc.property(ids, former, fc.boolean(), ([a = '', b = ''], more, consents) => {
      const [kept, gone] = [
        person(a, { formerIds: [] }),
        person(b, { formerIds: more.map(id => `f-${id}`), mergedInto: null, consents: consents ? [consent(3)] : [] }),
      ]
      expect(separatePeople(mergePeople(kept, gone, 9))).toEqual({ kept, gone })
    }),
    { seed: 11, numRuns: 100 },
  )
})

it('an identity that the kept one has lost since does not come back', () => {
  const merged = mergePeople(person('a'), person('b'), 1)
  const { gone } = separatePeople({ ...merged, kept: { ...merged.kept, identities: ['uid:a'] } })
  expect(identitiesOf(gone)).toEqual([])
  expect(gone.identities).toHaveLength(1)
})

it('only the identity that accepts becomes staff; leaving gives it back', () => {
  const resident = person('r', { identities: ['wx:1', 'uid:2'] })
  const bound = bindStaff(person('s', { identities: ['none:s'] }), resident, 'wx:1')
  expect(bound.staff).toMatchObject({ identities: ['wx:1'], formerIds: ['r'], residentId: 'r' })
  expect(bound.resident?.identities).toEqual(['uid:2'])
  const released = releaseStaff(bound.staff, bound.resident)
  expect(released.staff).toMatchObject({ identities: ['none:s'], formerIds: [], residentId: null })
  expect(released.resident?.identities).toEqual(['uid:2', 'wx:1'])
})
