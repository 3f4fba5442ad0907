import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { openCase } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { startClock, type WorkTime } from '@shared/cases/case-clock'
import { enterLevel } from '@shared/cases/ladder-place'
import { shippedLadder } from '@shared/deadlines/ladder'
import { feedback2510 } from '@shared/deadlines/shipped-policies'
import { beijing } from './fixed-clock'

export const workTime: WorkTime = { calendar: createWorkCalendar(), hours: defaultWorkingHours }

/** A case registered on Monday 23 November 2026 at 9:41 for 王芳, as pure rules see it. */
export function aCase(at: number = beijing('2026-11-23T09:41')): Case {
  const deadline = startClock(feedback2510, 'normal', at, workTime)
  const assignee = { kind: 'person', id: 'worker-wang', name: '王芳' } as const
  return openCase(
    {
      _id: 'submission-0000000000000001',
      caseNo: 'QH20261123-0001',
      queryCodeHash: 'hash',
      channel: 'h5',
      title: '楼道灯坏了',
      text: '楼道灯坏了',
      registeredCategoryId: 'facility',
      urgent: false,
      place: {
        source: 'grid',
        label: '第七网格',
        point: null,
        buildingId: null,
        nearBoundary: false,
        boundaryMetres: null,
      },
      gridCode: '610999001003007',
      orgPath: ['610999', '610999001', '610999001003', '610999001003007'],
      territoryVersion: 'small-1',
      reporter: { personId: 'resident-li', name: '李建国', phone: '13812342216' },
      anonymous: false,
      route: {
        place: 'scannedGrid',
        duty: 'owner',
        gridName: '第七网格',
        personName: '王芳',
        coversFor: null,
        deskName: null,
      },
      firstResponder: { personId: 'worker-wang', name: '王芳' },
      createdAt: at,
    },
    {
      id: 'submission-0000000000000001',
      kind: 'registered',
      at,
      actor: { kind: 'reporter' },
      note: null,
      assignee,
      deadline,
      ladder: enterLevel(0, at, deadline, shippedLadder, workTime),
    },
  )
}
