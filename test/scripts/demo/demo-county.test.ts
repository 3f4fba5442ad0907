import { createHash } from 'node:crypto'
import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { replayCase } from '@shared/cases/apply-event'
import { viewDeadline } from '@shared/cases/deadline-view'
import { fifteenDigitRule, parseGridCode } from '@shared/grids/grid-code'
import { isInGrid } from '@shared/grids/point-in-grid'
import { preparePolygons } from '@shared/grids/prepare-polygons'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { demoHistory } from '../../../scripts/demo/demo-cases'
import { demoTerritory } from '../../../scripts/demo/demo-territory'
import { compileTerritory } from '../../../scripts/territory/compile-territory'
import { beijing } from '../../support/fixed-clock'

const now = beijing('2026-11-23T09:00')
const time = { calendar: createWorkCalendar(), hours: defaultWorkingHours }
const made = (seed: number) => {
  const county = compileTerritory(demoTerritory(seed, localDateOf(now)), 'demo')
  return { county, history: demoHistory(county, now, time, 'hash', seed) }
}
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const { county, history } = made(1)

describe('the demo county', () => {
  it('is the same for the same seed and another for another', () => {
    expect(hashOf(made(1))).toBe(hashOf({ county, history }))
    expect(hashOf(demoTerritory(2, '2026-11-23' as LocalDate))).not.toBe(
      hashOf(demoTerritory(1, '2026-11-23' as LocalDate)),
    )
  })

  it('has 3 streets, 9 communities, 3 departments and at least 120 grids with 15-digit codes', () => {
    expect(county.orgUnits.map(unit => unit.level).sort()).toEqual([0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2])
    expect(county.grids.length).toBeGreaterThanOrEqual(120)
    for (const { code } of county.grids) expect(parseGridCode(code, fifteenDigitRule)).not.toBeNull()
    expect(county.pointer.fictional).toBe(true)
  })

  it('has departments with people at their desks, which lie nowhere on its map', () => {
    const departments = county.orgUnits.filter(unit => unit.department)
    expect(departments.map(unit => unit.name)).toEqual(['城管局', '住建局', '民政局'])
    for (const { code, desk, areas } of departments) {
      expect(areas).toEqual([])
      expect(desk.personIds.length).toBeGreaterThan(0)
      expect(
        county.people.some(person => person.roles.some(held => held.role === 'handler' && held.scope === code)),
      ).toBe(true)
    }
    expect(county.orgUnits[0]!.areas.map(area => area.name)).toEqual(['城关街道', '河东街道', '柳林街道'])
  })

  it('draws every grid without a fault', () => {
    for (const { polygons } of county.grids) {
      expect(preparePolygons({ type: 'MultiPolygon', coordinates: polygons })).toMatchObject({ ok: true, warnings: [] })
    }
  })

  it('leaves no gap: every border inside the county is shared by two grids, point by point', () => {
    const edges = new Map<string, number>()
    for (const { polygons } of county.grids) {
      const ring = polygons[0]![0]!
      for (let i = 1; i < ring.length; i += 1) {
        const key = [ring[i - 1]!.join(), ring[i]!.join()].sort().join(' ')
        edges.set(key, (edges.get(key) ?? 0) + 1)
      }
    }
    const unshared = [...edges.values()].filter(count => count === 1).length
    expect([...edges.values()].every(count => count <= 2)).toBe(true)
    expect(unshared / edges.size).toBeLessThan(0.15)
  })

  it('puts 4 to 12 buildings into each grid, every one inside it', () => {
    for (const { code, polygons } of county.grids) {
      const own = county.buildings.filter(building => building.gridCode === code)
      expect(own.length).toBeGreaterThanOrEqual(4)
      expect(own.length).toBeLessThanOrEqual(12)
      for (const { point } of own) expect(isInGrid(point, polygons)).toBe(true)
    }
  })

  it('has people in every role, each with a name and a phone of their own', () => {
    const roles = new Set(county.people.flatMap(person => person.roles.map(grant => grant.role)))
    expect([...roles].sort()).toEqual([
      'admin',
      'handler',
      'leader',
      'organiser',
      'outlet_staff',
      'station',
      'supervisor',
      'worker',
    ])
    for (const field of ['_id', 'name', 'phone'] as const) {
      expect(new Set(county.people.map(person => person[field])).size).toBe(county.people.length)
    }
    for (const { phone } of county.people) expect(phone).toMatch(/^13[0-9]{9}$/)
  })
})

describe('the cases of the demo', () => {
  const cases = history.cases.map(each => each.current)
  const open = cases.filter(each => each.status !== 'closed' && each.status !== 'answered')

  it('are about 600, all of the last half year, about 25 of them open', () => {
    expect(cases.length).toBeGreaterThanOrEqual(600)
    expect(open.length).toBeGreaterThanOrEqual(20)
    for (const { createdAt } of cases) expect(now - createdAt).toBeLessThan(184 * 86_400_000)
    for (const { events } of cases) expect(events.at(-1)!.at).toBeLessThanOrEqual(now)
  })

  it('are told by their own logs', () => {
    for (const each of cases) expect(replayCase(each)).toEqual(each)
  })

  it('have numbers of their own that go on where the counter stands', () => {
    expect(new Set(cases.map(each => each.caseNo)).size).toBe(cases.length)
    const today = cases.filter(each => localDateOf(each.createdAt) === localDateOf(now))
    expect(history.lastSerials.get(localDateOf(now)) ?? 0).toBe(today.length)
  })

  it('show 王芳 every light on a working morning', () => {
    const own = open.filter(each => each.assignee.name === '王芳')
    const lights = own.map(each => viewDeadline(each.deadline, now, time).light)
    expect(new Set(lights)).toEqual(new Set(['red', 'yellow', 'green']))
  })

  it('are also at departments, handed there by the county: one late for its share, one not yet taken on', () => {
    const there = open.filter(each => each.ladder.department)
    expect(there.map(each => each.ladder.department!.name).sort()).toEqual(['住建局', '城管局', '民政局'])
    for (const { ladder } of there) expect(ladder.department!.sentBy).toEqual({ kind: 'desk', id: '610999' })
    const late = there.filter(each => each.events.some(event => event.kind === 'departmentLate'))
    expect(late.map(each => each.assignee.name)).toEqual(['刘洋'])
    expect(there.filter(each => each.status === 'dispatched').map(each => each.assignee.name)).toEqual(['住建局受理台'])
  })

  it('are mostly on time and seldom word for word the same', () => {
    const answered = cases.filter(each => each.deadline.answeredAt !== null)
    const late = answered.filter(each => each.deadline.answeredAt! > each.deadline.dueAt)
    expect(late.length / answered.length).toBeGreaterThan(0.03)
    expect(late.length / answered.length).toBeLessThan(0.2)
    expect(new Set(cases.map(each => each.text)).size).toBeGreaterThan(cases.length * 0.8)
  })
})
