import type { Case } from '@shared/cases/case'
import type { WorkTime } from '@shared/cases/case-clock'
import type { CaseCard } from '@shared/cases/case-views'
import { viewDeadline } from '@shared/cases/deadline-view'

type Reader = 'reporter' | 'staff'

/** A case in a list, with what its reader still has to do. */
export const presentCard = (current: Case, reader: Reader, now: number, time: WorkTime): CaseCard => ({
  id: current._id,
  caseNo: current.caseNo,
  title: current.title,
  placeLabel: current.place.label,
  status: current.status,
  urgent: current.urgent,
  deadline: viewDeadline(current.deadline, now, time),
  createdAt: current.createdAt,
  assigneeName: current.assignee.name,
  hint: reader === 'staff' ? hintForStaff(current) : hintForReporter(current),
})

function hintForStaff({ status }: Case): CaseCard['hint'] {
  if (status === 'dispatched') return 'acceptFirst'
  if (status === 'waiting') return 'reporterToAnswer'
  if (status === 'telling') return 'tellReporter'
  if (status === 'deciding') return 'toDecide'
  return status === 'sentBack' ? 'sentBack' : null
}

function hintForReporter({ status, rating }: Case): CaseCard['hint'] {
  if (status === 'waiting') return 'youToAnswer'
  return status === 'answered' && rating === null ? 'rate' : null
}
