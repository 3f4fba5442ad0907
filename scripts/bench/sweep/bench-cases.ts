import { createWorkCalendar } from '../../../shared/calendar/work-calendar'
import { defaultWorkingHours } from '../../../shared/calendar/working-hours'
import type { CaseFacts } from '../../../shared/cases/apply-event'
import type { Case } from '../../../shared/cases/case'
import type { WorkTime } from '../../../shared/cases/case-clock'
import type { Grid } from '../../../shared/grids/grid'
import { dayMs, type Instant } from '../../../shared/kernel/local-date'
import type { Person } from '../../../shared/people/person'
import { liveThrough } from '../../demo/case-script'
import type { CompiledTerritory } from '../../territory/compile-territory'

export const workTime: WorkTime = { calendar: createWorkCalendar(), hours: defaultWorkingHours }

const hourMs = 3_600_000

/** Makes cases that spread evenly over the grids of a territory; both sides of the bench `sweep` store the same. */
export interface CaseMaker {
  /** Accepted today: nothing of it falls due for hours. */
  open(number: number): Case
  /** Its light has turned red since anybody looked: one event, a message each for worker and leader. */
  due(name: string, number: number): Case
  /** An open case of each grid. */
  readonly templates: readonly Case[]
}

export function caseMaker(territory: CompiledTerritory, now: Instant): CaseMaker {
  const people = new Map(territory.people.map(person => [person._id, person]))
  const staffed = territory.grids.filter(grid => people.has(ownerOf(grid)))
  const at = lateSince(now)
  const make = (createdAt: Instant, until: Instant) =>
    staffed.map(grid => acceptedCase(grid, people.get(ownerOf(grid))!, createdAt, until))
  const templates = make(now - 60_000, now)
  const late = make(at.createdAt, at.dueAt)
  return {
    templates,
    open: number => named(templates[number % templates.length]!, `open-${String(number).padStart(7, '0')}`),
    due: (name, number) => named(late[number % late.length]!, `due-${name}-${number}`),
  }
}

const ownerOf = ({ team }: Grid): string => team.find(member => member.part === 'owner')?.personId ?? ''

const named = (template: Case, _id: string): Case => ({ ...template, _id, caseNo: _id })

/** When a case was registered that was due last, and at which instant it was due. */
function lateSince(now: Instant): { readonly createdAt: Instant; readonly dueAt: Instant } {
  for (let days = 5; days < 40; days += 1) {
    const createdAt = now - days * dayMs
    const { dueAt } = anyCase(createdAt).deadline
    if (dueAt < now) return { createdAt, dueAt }
  }
  throw new RangeError('no case was due in the last weeks')
}

const anyCase = (createdAt: Instant): Case =>
  liveThrough(factsOf('any', [], createdAt), { kind: 'person', id: 'any', name: 'any' }, [], createdAt, workTime)

const acceptedCase = (grid: Grid, { _id: id, name }: Person, createdAt: Instant, until: Instant): Case =>
  liveThrough(
    factsOf(grid.code, grid.path, createdAt),
    { kind: 'person', id, name },
    [{ kind: 'accepted', at: Math.min(createdAt + hourMs, until) }],
    until,
    workTime,
  )

const factsOf = (gridCode: string, orgPath: readonly string[], createdAt: Instant): CaseFacts => ({
  _id: gridCode,
  caseNo: gridCode,
  queryCodeHash: 'x'.repeat(43),
  channel: 'wechat',
  title: '3 号楼 2 单元的楼道灯坏了三天了',
  text: '3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清，差点摔着。',
  registeredCategoryId: 'facility',
  urgent: false,
  place: { source: 'grid', label: gridCode, point: null, buildingId: null, nearBoundary: false, boundaryMetres: null },
  gridCode,
  orgPath,
  territoryVersion: 'bench',
  reporter: { personId: 'resident-01', name: '李建国', phone: '13800002216' },
  anonymous: false,
  route: { place: 'scannedGrid', duty: 'owner', gridName: null, personName: null, coversFor: null, deskName: null },
  firstResponder: null,
  createdAt,
})
