import type { Receiver } from '../inbox/inbox.receiver'
import { receiversOf } from './case.notices'
import type { RoutedReport } from './route-report'

/** Who is told of a new case: the person responsible, or everybody at the responsible desk. */
export const receiversOfRouted = ({ assignee, desk }: Pick<RoutedReport, 'assignee' | 'desk'>): readonly Receiver[] =>
  receiversOf(assignee, desk?.desk.personIds ?? [])
