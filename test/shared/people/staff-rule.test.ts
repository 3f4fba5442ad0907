import type { RoleGrant } from '@shared/people/person'
import { mayInvite } from '@shared/people/staff-rule'

const paths: Readonly<Record<string, readonly string[]>> = {
  county: ['county'],
  street: ['county', 'street'],
  grid: ['county', 'street', 'grid'],
  other: ['county', 'elsewhere', 'other'],
}
const pathOf = (scope: string) => paths[scope] ?? []
const held = (...roles: readonly `${RoleGrant['role']}@${string}`[]) =>
  roles.map(each => ({ role: each.split('@')[0] as RoleGrant['role'], scope: each.split('@')[1] ?? '' }))

it.each([
  ['an administrator above', held('admin@county'), held('worker@grid'), true],
  ['an administrator for another administrator', held('admin@county'), held('admin@county'), true],
  ['an administrator of a street for one of the county', held('admin@street'), held('admin@county'), false],
  ['an administrator beside', held('admin@street'), held('worker@other'), false],
  ['a station for its worker', held('station@street'), held('worker@grid'), true],
  ['a station for its leader', held('station@street'), held('leader@street'), true],
  ['a station for another desk', held('station@county'), held('station@grid'), false],
  ['a station for a worker who also supervises', held('station@county'), held('worker@grid', 'supervisor@grid'), false],
  ['one of two roles lies elsewhere', held('admin@street'), held('worker@grid', 'worker@other'), false],
  [
    'two scopes that cover one role each',
    held('admin@street', 'admin@other'),
    held('worker@grid', 'worker@other'),
    false,
  ],
  ['a leader', held('leader@street'), held('worker@grid'), false],
  ['anybody for a resident', held('admin@county'), held(), false],
] as const)('%s: %s %s → %s', (_rule, inviter, invited, expected) => {
  expect(mayInvite({ _id: 'a', roles: inviter }, { _id: 'b', roles: invited }, pathOf)).toBe(expected)
})

it('nobody for themselves', () => {
  const self = { _id: 'a', roles: held('admin@county') }
  expect(mayInvite(self, self, pathOf)).toBe(false)
})
