import type { figureActions } from '@shared/figures/actions'
import { exportReport } from '../../modules/figures/export-report'
import { listAssignees } from '../../modules/figures/list-assignees'
import { listCases } from '../../modules/figures/list-cases'
import { listSupervisions } from '../../modules/figures/list-supervisions'
import { showGridLights } from '../../modules/figures/show-grid-lights'
import { showLights } from '../../modules/figures/show-lights'
import { showOverview } from '../../modules/figures/show-overview'
import { showRates } from '../../modules/figures/show-rates'
import { showReport } from '../../modules/figures/show-report'
import type { Handlers } from '../../platform/create-function'

export const figureHandlers: Handlers<typeof figureActions> = {
  overview: showOverview,
  cases: listCases,
  assignees: listAssignees,
  lights: showLights,
  gridLights: showGridLights,
  supervisions: listSupervisions,
  rates: showRates,
  report: showReport,
  exportReport,
}
