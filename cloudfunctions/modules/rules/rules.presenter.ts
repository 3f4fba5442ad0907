import { type DeadlineRules, defaultUrgentUnreadMinutes, shippedRules } from '@shared/deadlines/rules'
import type { RulesInput } from '@shared/deadlines/rules-input'
import type { RulesView } from '@shared/rules/actions'
import type { Publication, StoredDeadlines } from '../../platform/stored-rules'

/** The rules as they may be edited; null stands for those delivered with the app. */
export const presentRules = (stored: StoredDeadlines | null): RulesView => ({
  version: (stored ?? shippedRules).version,
  rules: editable(stored ?? shippedRules),
  ...presentPublication(stored?.published ?? null),
})

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
