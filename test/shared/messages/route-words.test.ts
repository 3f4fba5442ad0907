import type { RouteView } from '@shared/cases/case-views'
import { sayRoute } from '@shared/messages/route-words'

const route = (more: Partial<RouteView>): RouteView => ({
  place: 'scannedGrid',
  duty: 'owner',
  gridName: '第七网格',
  personName: '王芳',
  coversFor: null,
  deskName: null,
  ...more,
})

it.each([
  ['a scanned code', {}, '地点在第七网格，这里由王芳负责'],
  ['a pin', { place: 'pin' }, '地图上的位置在第七网格，这里由王芳负责'],
  ['a pick at a boundary', { place: 'pinResidentPick' }, '位置在两格交界，您选了第七网格，这里由王芳负责'],
  ['a typed address', { place: 'address' }, '地址在第七网格，这里由王芳负责'],
  [
    'cover on leave',
    { duty: 'deputyCoversLeave', personName: '陈晓', coversFor: '王芳' },
    '地点在第七网格，王芳请假，由陈晓代班',
  ],
  [
    'the leader for want of an owner',
    { duty: 'leaderNoOwner', personName: '赵明' },
    '地点在第七网格，这里还没有网格员，由网格长赵明负责',
  ],
  [
    'the leader when everybody is away',
    { duty: 'leaderCoversLeave', personName: '赵明', coversFor: '王芳' },
    '地点在第七网格，王芳请假，代班的人也不在，由网格长赵明负责',
  ],
  [
    'no team',
    { duty: 'deskNoTeam', personName: null, deskName: '桂花社区工作站' },
    '地点在第七网格，这里还没有网格员，由桂花社区工作站安排',
  ],
  [
    'outside every grid',
    { place: 'outside', duty: 'deskOutside', gridName: null, personName: null, deskName: '桂花社区工作站' },
    '位置不在任何一个网格里，由最近的桂花社区工作站安排',
  ],
  [
    'no place at all',
    { place: 'unknown', duty: 'deskOutside', gridName: null, personName: null, deskName: '清河县值班台' },
    '没有写明地点，由清河县值班台安排',
  ],
  [
    'an address that nobody recognised',
    { place: 'addressUnknown', duty: 'deskOutside', personName: null, deskName: '桂花社区工作站' },
    '从第七网格报的，您写的地点没有认出来，由桂花社区工作站安排',
  ],
  ['told in person', { place: 'workerGrid', duty: 'self' }, '在第七网格登记的，王芳自己登记、自己办'],
] as const)('to the reporter: %s', (_name, more, expected) => {
  expect(sayRoute(route(more), 'reporter')).toBe(expected)
})

it.each([
  ['a scanned code', {}, '地点在第七网格，这里由王芳负责'],
  ['a pick at a boundary', { place: 'pinResidentPick' }, '位置在两格交界，报事人选了第七网格，这里由王芳负责'],
  [
    'an address that nobody recognised, reported from nowhere',
    { place: 'addressUnknown', duty: 'deskOutside', gridName: null, personName: null, deskName: '清河县值班台' },
    '写的地点没有认出来，由清河县值班台安排',
  ],
] as const)('to staff: %s', (_name, more, expected) => {
  expect(sayRoute(route(more), 'staff')).toBe(expected)
})
