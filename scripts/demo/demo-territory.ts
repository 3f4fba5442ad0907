import type { GridKind } from '../../shared/grids/grid'
import type { LocalDate } from '../../shared/kernel/local-date'
import type { BuildingDraft, GridDraft, TerritoryDraft, UnitDraft } from '../territory/territory-draft'
import { buildingsOf } from './buildings'
import { demoLeaves } from './leaves'
import { type Cell, gridsPerCommunity, partitionCounty } from './partition'
import { demoStaff, type Staff, type StaffedUnit } from './people'
import { countyCode, countyName, departments, type EstatePlan, type PlacePlan, streets } from './places'
import { type Random, seededRandom, seedOf } from './random'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四']
const three = (number: number) => String(number).padStart(3, '0')

interface PlannedGrid {
  readonly code: string
  readonly number: number
  readonly cell: Cell
  readonly estate: EstatePlan
}

interface PlannedCommunity {
  readonly code: string
  readonly street: string
  readonly plan: PlacePlan
  readonly grids: readonly PlannedGrid[]
}

/**
 * 青禾县: a fictional county of 3 streets, 9 communities and 126 grids, the same for the same seed. Leaves are set
 * around `today`, a Beijing day.
 */
export function demoTerritory(seed: number, today: LocalDate): TerritoryDraft {
  const communities = planCommunities(seed)
  const streetUnits = streets.map((street, i) => ({ code: countyCode + three(i + 1), name: street.name }))
  const staffed: StaffedUnit[] = communities.map(({ code, grids }) => ({ code, grids }))
  const departmentCodes = departments.map(({ code }) => code)
  const staff = demoStaff(countyCode, streetUnits, staffed, departmentCodes, demoLeaves(today), seed)
  const desk = (code: string, name: string, line: string) => ({
    name,
    phone: `0999612${line}`,
    personIds: staff.desks.get(code) ?? [],
  })
  const units: UnitDraft[] = [
    { code: countyCode, parent: null, name: countyName, desk: desk(countyCode, '青禾县综治中心', '0300') },
    ...streetUnits.map(({ code, name }, i) => ({
      code,
      parent: countyCode,
      name,
      desk: desk(code, `${name}综治中心`, `0${i + 1}00`),
    })),
    ...communities.map(({ code, street, plan }, i) => ({
      code,
      parent: street,
      name: plan.name,
      desk: desk(code, `${plan.name}${plan.rural ? '便民服务站' : '工作站'}`, `01${10 + i}`),
    })),
    ...departments.map(({ code, name, desk: deskName }, i) => ({
      code,
      parent: countyCode,
      name,
      department: true as const,
      desk: desk(code, deskName, `04${10 + i}`),
    })),
  ]
  return {
    name: countyName,
    fictional: true,
    levelNames: ['县', '街道', '社区', '网格'],
    casePrefix: 'QH',
    hotline: '12345',
    supervisionPhone: '09996120388',
    units,
    grids: communities.flatMap(community => community.grids.map(grid => gridDraft(grid, community, staff, seed))),
    buildings: communities.flatMap(({ grids }) => grids.flatMap(grid => placeBuildings(grid, seed))),
    people: staff.people,
  }
}

function planCommunities(seed: number): PlannedCommunity[] {
  const cells = partitionCounty(seed)
  return streets.flatMap((street, s) =>
    street.communities.map((plan, c) => {
      const streetCode = countyCode + three(s + 1)
      const code = streetCode + three(c + 1)
      const own = cells.filter(cell => cell.community === s * 3 + c).sort((a, b) => a.remoteness - b.remoteness)
      const estates = [...plan.estates].sort((a, b) => outskirts(a.kind) - outskirts(b.kind))
      if (estates.length !== gridsPerCommunity) throw new Error(`${plan.name} needs ${gridsPerCommunity} estates`)
      const grids = own.map((cell, i) => ({ code: code + three(i + 1), number: i + 1, cell, estate: estates[i]! }))
      return { code, street: streetCode, plan, grids }
    }),
  )
}

/** Villages and works lie at the edge. */
const outskirts = (kind: GridKind) => (kind === 'village' ? 2 : kind === 'park' ? 1 : 0)

function gridDraft(
  { code, number, cell, estate }: PlannedGrid,
  community: PlannedCommunity,
  staff: Staff,
  seed: number,
): GridDraft {
  const random = seededRandom(seedOf(seed, 'grid', code))
  const households = householdsOf(estate.kind, random)
  const next = community.grids[number === gridsPerCommunity ? number - 2 : number]!
  return {
    code,
    unit: community.code,
    name: `第${ordinals[number - 1]}网格`,
    area: estate.name === '桂花苑' ? '桂花苑南区' : estate.name,
    kind: estate.kind,
    urban: estate.kind !== 'village',
    polygons: [[cell.ring]],
    team: [
      { personId: staff.owners.get(code)!, part: 'owner' },
      // 王芳 and 陈晓 cover for each other, and so do all neighbours
      { personId: staff.owners.get(next.code)!, part: 'deputy' },
    ],
    leaderId: staff.leaders.get(community.code)!,
    households,
    population: Math.round(households * (2.3 + random.next())),
  }
}

function householdsOf(kind: GridKind, random: Random): number {
  if (kind === 'village') return random.int(90, 220)
  if (kind === 'community' || kind === 'group') return random.int(260, 480)
  return random.int(40, 160)
}

/** Between the middle of the cell and one of its corners, so always inside. */
function placeBuildings({ code, cell, estate }: PlannedGrid, seed: number): BuildingDraft[] {
  const random = seededRandom(seedOf(seed, 'buildings', code))
  const [x, y] = cell.centre
  return buildingsOf(estate, random).map(({ name, aliases }) => {
    const [cornerX, cornerY] = random.pick(cell.ring)
    const share = 0.15 + random.next() * 0.6
    const at = (centre: number, corner: number) => Math.round((centre + share * (corner - centre)) * 1e7) / 1e7
    return { gridCode: code, name, aliases, point: [at(x, cornerX), at(y, cornerY)] }
  })
}
