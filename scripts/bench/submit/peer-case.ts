import { createWorkCalendar } from '../../../shared/calendar/work-calendar'
import { defaultWorkingHours } from '../../../shared/calendar/working-hours'
import type { caseActions } from '../../../shared/cases/actions'
import { applyEvent, openCase } from '../../../shared/cases/apply-event'
import type { Case } from '../../../shared/cases/case'
import { startClock } from '../../../shared/cases/case-clock'
import { enterLevel } from '../../../shared/cases/ladder-place'
import { scheduled } from '../../../shared/cases/scheduled'
import { titleOf } from '../../../shared/cases/title-of'
import { shippedLadder } from '../../../shared/deadlines/ladder'
import { feedback2510 } from '../../../shared/deadlines/shipped-policies'
import type { Grid } from '../../../shared/grids/grid'
import type { InputOf } from '../../../shared/kernel/contract'
import type { Person } from '../../../shared/people/person'

export const time = { calendar: createWorkCalendar(), hours: defaultWorkingHours }

export interface Found {
  readonly caseNo: string
  readonly queryCodeHash: string
  readonly reporterId: string
  readonly grid: Grid
  readonly responsible: Person
}

/** The case that ours stores for this report, made by the same pure rules. */
export function caseOf(input: InputOf<typeof caseActions.submit>, found: Found, now: number): Case {
  const { grid, responsible } = found
  const { submissionId: id, place } = input
  const by = { personId: responsible._id, name: responsible.name }
  const assignee = { kind: 'person', id: responsible._id, name: responsible.name } as const
  const deadline = startClock(feedback2510, 'normal', now, time)
  const opened = openCase(
    {
      _id: id,
      caseNo: found.caseNo,
      queryCodeHash: found.queryCodeHash,
      channel: 'h5',
      title: titleOf(input.text),
      text: input.text,
      registeredCategoryId: input.categoryId,
      urgent: false,
      place: {
        source: 'pin',
        label: grid.name,
        point: place.pin ? [place.pin.longitude, place.pin.latitude] : null,
        buildingId: null,
        nearBoundary: false,
        boundaryMetres: null,
      },
      gridCode: grid.code,
      orgPath: grid.path,
      territoryVersion: 'bench',
      reporter: { personId: found.reporterId, name: input.name, phone: input.phone },
      anonymous: input.anonymous,
      route: {
        place: 'pin',
        duty: 'owner',
        gridName: grid.name,
        personName: responsible.name,
        coversFor: null,
        deskName: null,
      },
      firstResponder: by,
      createdAt: deadline.startedAt,
    },
    {
      id,
      kind: 'registered',
      at: now,
      actor: { kind: 'reporter' },
      note: null,
      assignee,
      deadline,
      ladder: enterLevel(0, now, deadline, shippedLadder, time),
      photos: [],
    },
  )
  const filed = applyEvent(opened, {
    id: `${id}.dispatched`,
    kind: 'dispatched',
    at: now,
    actor: { kind: 'system' },
    note: null,
    assignee,
  })
  return scheduled(filed, time)
}
