import type { rulesActions } from '@shared/rules/actions'
import { dryRun } from '../../modules/rules/dry-run'
import { getRules } from '../../modules/rules/get-rules'
import { limitsInForce } from '../../modules/rules/limits-in-force'
import { listVersions } from '../../modules/rules/list-versions'
import { publishLimits } from '../../modules/rules/publish-limits'
import { publishRules } from '../../modules/rules/publish-rules'
import { yearCalendar } from '../../modules/rules/year-calendar'
import type { Handlers } from '../../platform/create-function'

export const rulesHandlers: Handlers<typeof rulesActions> = {
  get: getRules,
  history: listVersions,
  calendar: yearCalendar,
  dryRun,
  publish: publishRules,
  limits: limitsInForce,
  publishLimits,
}
