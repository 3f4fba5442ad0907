import type { Me, Role } from '@shared/people/person'
import { deskSummary, openingList } from '@/features/station-desk/desk-view'
import { deskScopes, entriesOf, hasDesk } from '@/features/station-desk/entries'

const me = (...roles: readonly (readonly [Role, string])[]): Me => ({
  personId: 'p',
  name: '林秀梅',
  roles: roles.map(([role, scope]) => ({ role, scope })),
  consents: [],
  scopeNames: [{ scope: 'c1', name: '桂花社区' }],
  phoneMasked: null,
  leaves: [],
  demo: true,
})

it.each([
  ['a station', me(['station', 'c1']), true],
  ['a leader', me(['leader', 'c1']), true],
  ['a supervisor', me(['supervisor', 'c1']), true],
  ['an administrator', me(['admin', 'c1']), true],
  ['a worker', me(['worker', 'g1']), false],
  ['a resident', me(), false],
])('%s has a desk: %s', (_who, person, has) => {
  expect(hasDesk(person)).toBe(has)
})

it('offers registers to those who keep them, and no page to others', () => {
  const routes = (person: Me) => entriesOf(person).map(entry => entry.route)
  expect(routes(me(['admin', 'c1']))).toEqual(expect.arrayContaining(['stationRegisters', 'stationArchive']))
  expect(routes(me(['leader', 'c1']))).not.toContain('stationRegisters')
  expect(routes(me(['worker', 'g1']))).toEqual([])
})

it('names each place once, by its code when the name is gone', () => {
  const person = me(['station', 'c1'], ['leader', 'c1'], ['worker', 'g1'], ['supervisor', 'c2'])
  expect(deskScopes(person)).toEqual([
    { code: 'c1', name: '桂花社区' },
    { code: 'c2', name: 'c2' },
  ])
})

it.each([
  ['nothing is known yet', [], 'toAccept'],
  [
    'nothing waits',
    [
      ['toAccept', 0],
      ['toVerify', 0],
    ],
    'toAccept',
  ],
  [
    'only checking waits',
    [
      ['toAccept', 0],
      ['toVerify', 14],
      ['toDecide', 1],
    ],
    'toVerify',
  ],
  [
    'the order of the lists counts, not of the numbers',
    [
      ['toDecide', 9],
      ['toTell', 1],
    ],
    'toTell',
  ],
] as const)('opens on the first list in which something waits: %s', (_when, counts, list) => {
  expect(openingList(counts.map(([name, count]) => ({ list: name, count, yours: 0 })))).toBe(list)
})

it('opens on what waits for the reader before what others have in hand', () => {
  const counts = [
    { list: 'toAccept' as const, count: 5, yours: 0 },
    { list: 'toDecide' as const, count: 1, yours: 1 },
  ]
  expect(openingList(counts)).toBe('toDecide')
})

it.each([
  ['something waits for the reader', [['toAccept', 3, 2] as const, ['toVerify', 9, 0] as const], '2 件在等您'],
  ['others have it in hand', [['toAccept', 3, 0] as const, ['toVerify', 9, 0] as const], '待受理 3 件，待核查 9 件'],
  ['nothing is there', [['toAccept', 0, 0] as const], '待受理、待反馈、待核查，还有登记表和归档'],
] as const)('the desk in a line: %s', (_when, counts, line) => {
  expect(deskSummary(counts.map(([list, count, yours]) => ({ list, count, yours })))).toBe(line)
})
