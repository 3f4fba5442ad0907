import { coverOf, precisionsOf } from '@shared/grids/cover'
import type { Building, Grid, MultiPolygonCoordinates, OrgUnit, TeamMember, Territory } from '@shared/grids/grid'
import type { Person, RoleGrant } from '@shared/people/person'

/** Codes of the small territory: two communities of one street, four square grids in a row, a kilometre each. */
export const codes = {
  county: '610999',
  street: '610999001',
  osmanthus: '610999001003',
  willow: '610999001004',
  gridA: '610999001003007',
  gridB: '610999001003008',
  gridC: '610999001004001',
  gridD: '610999001004002',
} as const

const version = 'small-1'
const west = 108.9
const south = 34.2
const side = 0.01

/** Middle of a grid: 0 = A … 3 = D. */
export const middleOf = (index: number) => ({
  longitude: west + (index + 0.5) * side,
  latitude: south + side / 2,
  system: 'gcj02' as const,
})

/** On the border of A and B, half a metre inside A. */
export const nearBorder = { longitude: west + side - 0.000005, latitude: south + side / 2, system: 'gcj02' as const }

const square = (index: number): MultiPolygonCoordinates => {
  const [x, y] = [west + index * side, south]
  return [
    [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ],
  ]
}

const grid = (
  index: number,
  code: string,
  name: string,
  community: string,
  team: readonly TeamMember[],
  leaderId: string | null,
): Grid => ({
  _id: `${version}:${code}`,
  version,
  code,
  name,
  kind: 'community',
  urban: true,
  path: [codes.county, codes.street, community, code],
  communityName: community === codes.osmanthus ? '桂花社区' : '柳林社区',
  streetName: '城南街道',
  polygons: square(index),
  cover: coverOf(square(index)),
  anchor: [west + (index + 0.5) * side, south + side / 2],
  team,
  leaderId,
  households: 320,
  population: 900,
  thumbnail: { cells: [], pin: [50, 50] },
})

const unit = (code: string, name: string, path: readonly string[], personIds: readonly string[]): OrgUnit => ({
  _id: `${version}:${code}`,
  version,
  code,
  name,
  level: path.length - 1,
  path,
  desk: { name: `${name}工作站`, phone: '02985550000', personIds },
  anchor: [west, south],
  bounds: [west, south, west + 4 * side, south + side],
  holdsGrids: path.length === 3,
  areas: [],
})

const person = (_id: string, name: string, roles: readonly RoleGrant[], more: Partial<Person> = {}): Person => ({
  _id,
  identities: [`custom:${_id}`],
  name,
  gender: null,
  phone: '13900000000',
  photoFileId: null,
  roles,
  leaves: [],
  consents: [],
  leftAt: null,
  demo: true,
  ...more,
})

const consented = { consents: [{ purpose: 'report' as const, version: '2026-11', at: 0 }] }

/** Everybody of the small territory. Ids say who they are; `custom:<id>` signs them in. */
export const people: readonly Person[] = [
  person('worker-wang', '王芳', [{ role: 'worker', scope: codes.gridA }], { phone: '13900000007' }),
  person('worker-chen', '陈晓', [{ role: 'worker', scope: codes.gridB }]),
  person('worker-sun', '孙磊', [{ role: 'worker', scope: codes.gridC }]),
  person('leader-zhao', '赵明', [{ role: 'leader', scope: codes.osmanthus }]),
  person('desk-lin', '林秀梅', [{ role: 'station', scope: codes.osmanthus }]),
  person('desk-liu', '柳青', [{ role: 'station', scope: codes.willow }]),
  person('desk-ma', '马骏', [{ role: 'station', scope: codes.street }]),
  person('desk-he', '何静', [{ role: 'station', scope: codes.county }]),
  person('supervisor-zhou', '周岚', [{ role: 'supervisor', scope: codes.county }]),
  person('handler-liu', '刘洋', [{ role: 'handler', scope: codes.county }]),
  person('outlet-guo', '郭强', [{ role: 'outlet_staff', scope: codes.county }]),
  person('organiser-tang', '唐敏', [{ role: 'organiser', scope: codes.osmanthus }]),
  person('admin-ding', '丁一', [{ role: 'admin', scope: codes.county }]),
  person('resident-li', '李建国', [], consented),
  person('resident-zhang', '张秀英', [], consented),
]

export const grids: readonly Grid[] = [
  grid(
    0,
    codes.gridA,
    '第七网格',
    codes.osmanthus,
    [
      { personId: 'worker-wang', part: 'owner' },
      { personId: 'worker-chen', part: 'deputy' },
    ],
    'leader-zhao',
  ),
  grid(1, codes.gridB, '第八网格', codes.osmanthus, [{ personId: 'worker-chen', part: 'owner' }], 'leader-zhao'),
  grid(2, codes.gridC, '第一网格', codes.willow, [{ personId: 'worker-sun', part: 'owner' }], null),
  grid(3, codes.gridD, '第二网格', codes.willow, [], null),
]

export const orgUnits: readonly OrgUnit[] = [
  unit(codes.county, '清河县', [codes.county], ['desk-he']),
  unit(codes.street, '城南街道', [codes.county, codes.street], ['desk-ma']),
  {
    ...unit(codes.osmanthus, '桂花社区', [codes.county, codes.street, codes.osmanthus], ['desk-lin']),
    areas: areasOf(0, 1),
  },
  { ...unit(codes.willow, '柳林社区', [codes.county, codes.street, codes.willow], ['desk-liu']), areas: areasOf(2, 3) },
]

function areasOf(...indexes: readonly number[]): OrgUnit['areas'] {
  return indexes.map(index => ({
    code: String(index),
    name: '',
    isGrid: true,
    rings: square(index).map(polygon => polygon[0]!.map(([x, y]): [number, number] => [x, y])),
    anchor: [west + (index + 0.5) * side, south + side / 2],
  }))
}

export const buildings: readonly Building[] = [
  {
    _id: `${version}:b1`,
    version,
    gridCode: codes.gridB,
    name: '桂花苑 3 号楼',
    aliases: [],
    keys: ['桂花苑3'],
    point: [west + 1.5 * side, south + side / 2],
  },
]

export const territory: Territory = {
  _id: 'territory',
  version,
  name: '清河县（虚构）',
  fictional: true,
  levelNames: ['区县', '街道', '社区', '网格'],
  casePrefix: 'QH',
  hotline: '12345',
  supervisionPhone: '02985551234',
  topCode: codes.county,
  coverPrecisions: precisionsOf(grids.map(grid => grid.cover)),
  bounds: [west, south, west + 4 * side, south + side],
}
