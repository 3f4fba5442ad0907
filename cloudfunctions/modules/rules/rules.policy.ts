import type { rulesActions } from '@shared/rules/actions'
import { authorize, type Policy, type Resource } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** The rules hold for the whole territory, so their scope is its top node. */
export const rulesPolicy: Policy<keyof typeof rulesActions> = {
  get: { grants: ['signedIn'], because: 'How fast what is answered is public.' },
  calendar: { grants: ['signedIn'], because: 'Everybody may check which days count.' },
  history: {
    grants: ['leader@any', 'station@any', 'supervisor@any', 'admin@any'],
    because: 'Who answers for deadlines may see how they came about; names of colleagues are in it.',
  },
  dryRun: {
    grants: ['admin@scope'],
    because: 'It counts the cases of the whole territory, for who may change the rules there.',
  },
  publish: {
    grants: ['admin@scope'],
    because: 'One administrator over everything changes what everybody is promised.',
  },
  limits: {
    grants: ['leader@any', 'station@any', 'supervisor@any', 'admin@any'],
    because: 'Who answers residents may say why one cannot go on; names of colleagues are in it.',
  },
  publishLimits: {
    grants: ['admin@scope'],
    because: 'One administrator over everything decides how much one person may report.',
  },
}

/** Refuses callers without the authority over the whole territory that the policy asks for. */
export async function authorizeRules(ctx: Context, action: keyof typeof rulesActions): Promise<void> {
  const [actor, { topCode }] = await Promise.all([ctx.actor(), territory(ctx)])
  authorize(actor, action, rulesPolicy, wholeTerritory(topCode))
}

export const wholeTerritory = (topCode: string): Resource => ({ orgPath: [topCode], relations: [] })
