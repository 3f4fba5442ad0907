import type { Leave, Person, RoleGrant } from '../../shared/people/person'
import { type Gender, nameMaker } from './person-names'
import { type Random, seededRandom, seedOf } from './random'

/** A grid as far as its people are concerned. */
interface StaffedGrid {
  readonly code: string
  /** 1-based number within the community. */
  readonly number: number
}

export interface StaffedUnit {
  readonly code: string
  readonly grids: readonly StaffedGrid[]
}

export interface Staff {
  readonly people: readonly Person[]
  /** Person id by grid code. */
  readonly owners: ReadonlyMap<string, string>
  /** Person id by community code. */
  readonly leaders: ReadonlyMap<string, string>
  /** Person ids by code of the unit whose desk they sit at. */
  readonly desks: ReadonlyMap<string, readonly string[]>
}

/** People of the story and of the demo chooser; everybody else gets an invented name. */
const toldNames: Readonly<Record<string, { name: string; gender: Gender }>> = {
  'worker-001003-07': { name: '王芳', gender: 'female' },
  'worker-001003-08': { name: '陈晓', gender: 'female' },
  'leader-001003': { name: '赵明', gender: 'male' },
  'desk-001003-1': { name: '林秀梅', gender: 'female' },
  'worker-001001-05': { name: '韩雪', gender: 'female' },
  'worker-001001-06': { name: '孙磊', gender: 'male' },
  'desk-001-1': { name: '马骏', gender: 'male' },
  'desk-county-1': { name: '何静', gender: 'female' },
  'supervisor-1': { name: '周岚', gender: 'female' },
  'handler-1': { name: '刘洋', gender: 'male' },
  'outlet-1': { name: '郭强', gender: 'male' },
  'outlet-2': { name: '罗敏', gender: 'female' },
  'outlet-3': { name: '冯涛', gender: 'male' },
  'organiser-1': { name: '许静', gender: 'female' },
  'admin-1': { name: '丁一', gender: 'male' },
  'resident-01': { name: '李建国', gender: 'male' },
  'resident-02': { name: '张秀英', gender: 'female' },
  'resident-03': { name: '刘建军', gender: 'male' },
}

/** The phone that the screens of the story show masked. */
const toldPhones: Readonly<Record<string, string>> = { 'resident-01': '13800002216' }

const residents = 90
const desksAt = 2

/**
 * Everybody who works in the demo county, and some who live there. Phones start with 1390000, which no operator
 * gives out in this pattern. `today` is a Beijing day; two people are on leave around it.
 */
export function demoStaff(
  county: string,
  streets: readonly { readonly code: string }[],
  communities: readonly StaffedUnit[],
  departments: readonly string[],
  leavesOf: (id: string) => readonly Leave[],
  seed: number,
): Staff {
  const random = seededRandom(seedOf(seed, 'people'))
  const makeName = nameMaker(
    random,
    Object.values(toldNames).map(each => each.name),
  )
  const people: Person[] = []
  const owners = new Map<string, string>()
  const leaders = new Map<string, string>()
  const desks = new Map<string, string[]>()

  const add = (id: string, phone: string, roles: readonly RoleGrant[], older = false): string => {
    const { name, gender } = toldNames[id] ?? unnamed(random, makeName, older)
    people.push({
      _id: id,
      identities: [`custom:${id}`],
      name,
      gender,
      phone,
      photoFileId: null,
      roles,
      leaves: leavesOf(id),
      consents: [],
      leftAt: null,
      demo: true,
    })
    return id
  }
  const addDesk = (unit: string, short: string, phoneBlock: string) => {
    const ids = range(1, desksAt).map(n =>
      add(`desk-${short}-${n}`, `${phoneBlock}5${n}`, [{ role: 'station', scope: unit }]),
    )
    desks.set(unit, ids)
  }

  communities.forEach((community, index) => {
    const short = community.code.slice(6)
    const block = `13900001${index}`.slice(0, 9)
    leaders.set(community.code, add(`leader-${short}`, `${block}01`, [{ role: 'leader', scope: community.code }]))
    for (const grid of community.grids) {
      const two = String(grid.number).padStart(2, '0')
      const line = grid.number === 1 ? '21' : two
      owners.set(grid.code, add(`worker-${short}-${two}`, `${block}${line}`, [{ role: 'worker', scope: grid.code }]))
    }
    addDesk(community.code, short, block)
  })
  for (const [index, { code }] of streets.entries()) addDesk(code, code.slice(6), `1390000${20 + index}`)
  addDesk(county, 'county', '139000030')
  add('supervisor-1', '13900003061', [{ role: 'supervisor', scope: county }])
  add('handler-1', '13900003062', [{ role: 'handler', scope: departments[0] ?? county }])
  add('outlet-1', '13900003063', [{ role: 'outlet_staff', scope: county }])
  add('admin-1', '13900003064', [{ role: 'admin', scope: county }])
  add('outlet-2', '13900003065', [{ role: 'outlet_staff', scope: county }])
  add('outlet-3', '13900003066', [{ role: 'outlet_staff', scope: county }])
  add('organiser-1', '13900003067', [{ role: 'organiser', scope: county }])
  for (const n of range(1, residents)) {
    const two = String(n).padStart(2, '0')
    const id = `resident-${two}`
    add(id, toldPhones[id] ?? `1390000${4000 + random.int(0, 9) * 100 + n}`, [], random.chance(0.4))
  }
  for (const [index, code] of departments.entries()) {
    desks.set(code, [add(`desk-${code.slice(6)}-1`, `1390000307${index}`, [{ role: 'station', scope: code }])])
    if (index > 0) add(`handler-${index + 1}`, `1390000308${index}`, [{ role: 'handler', scope: code }])
  }
  return { people, owners, leaders, desks }
}

function unnamed(random: Random, makeName: ReturnType<typeof nameMaker>, older: boolean) {
  const gender: Gender = random.chance(0.55) ? 'female' : 'male'
  return { name: makeName(gender, older), gender }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
