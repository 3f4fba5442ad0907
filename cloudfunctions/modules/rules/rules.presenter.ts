import { type DeadlineRules, defaultUrgentUnreadMinutes, shippedRules } from '@shared/deadlines/rules'
import type { RulesInput } from '@shared/deadlines/rules-input'
import type { RulesView } from '@shared/rules/actions'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Publication, StoredDeadlines } from '../../platform/stored-rules'
import { territory } from '../grids/territory'
import { rulesPolicy, wholeTerritory } from './rules.policy'

/** More departments than an organisation has. */
const mostDepartments = 200

/** The rules as they may be edited, with what the editor names; null stands for those delivered with the app. */
export async function presentRules(ctx: Context, stored: StoredDeadlines | null): Promise<RulesView> {
  const [actor, { version, topCode, levelNames }] = await Promise.all([ctx.actor(), territory(ctx)])
  const departments = await ctx.db.collection('orgUnits').find({
    where: { version, path: topCode, department: true },
    fields: ['code', 'name'],
    limit: mostDepartments,
  })
  return {
    version: (stored ?? shippedRules).version,
    rules: editable(stored ?? shippedRules),
    ...presentPublication(stored?.published ?? null),
    mayChange: isAllowed(actor, 'publish', rulesPolicy, wholeTerritory(topCode)),
    levelNames: [...levelNames],
    departments: departments.map(({ code, name }) => ({ orgCode: code, name })),
  }
}

export const presentPublication = (published: Publication | null): Pick<RulesView, 'at' | 'byName' | 'note'> => ({
  at: published?.at ?? null,
  byName: published?.by?.name ?? null,
  note: published?.note ?? null,
})

const editable = ({
  policies,
  defaultPolicyId,
  policyOfCategory,
  ladder,
  urgentUnreadMinutes = defaultUrgentUnreadMinutes,
}: DeadlineRules): RulesInput => ({
  policies: policies.map(({ version: _version, ...policy }) => policy),
  defaultPolicyId,
  policyOfCategory,
  ladder: [...ladder],
  urgentUnreadMinutes,
})
