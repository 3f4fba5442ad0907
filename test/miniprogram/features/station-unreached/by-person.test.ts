import type { UnreachedRow } from '@shared/push/actions'
import { byPerson } from '@/features/station-unreached/by-person'

const row = (id: string, more: Partial<UnreachedRow>): UnreachedRow => ({
  id,
  personId: null,
  personName: null,
  phone: null,
  groupOf: null,
  kind: 'caseAssigned',
  caseId: null,
  at: 1,
  state: 'refused',
  why: 'refused',
  receipts: [],
  ...more,
})
const wang = { personId: 'worker-wang', personName: '王芳', phone: '13800001111' }

it('puts together what did not reach the same person; residents stay one unknown group, stations are their own', () => {
  const groups = byPerson([
    row('1', wang),
    row('2', {}),
    row('3', { groupOf: 'osmanthus' }),
    row('4', wang),
    row('5', {}),
    row('6', { groupOf: 'willow' }),
  ])
  expect(groups.map(({ personName, phone, rows }) => [personName, phone, rows.map(each => each.id)])).toEqual([
    ['王芳', '13800001111', ['1', '4']],
    [null, null, ['2', '5']],
    [null, null, ['3']],
    [null, null, ['6']],
  ])
})
