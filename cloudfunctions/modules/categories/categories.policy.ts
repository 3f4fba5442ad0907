import type { categoryActions } from '@shared/categories/actions'
import { authorize, type Policy } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** The words hold for the whole territory, so their scope is its top node. */
export const categoryPolicy: Policy<keyof typeof categoryActions> = {
  rules: { grants: ['signedIn'], because: 'Everybody who reports is helped by them, and may know how.' },
  edit: {
    grants: ['leader@any', 'station@any', 'supervisor@any', 'admin@any'],
    because: 'Who sorts reports may see who changed the words and why; names of colleagues are in it.',
  },
  dryRun: {
    grants: ['admin@scope'],
    because: 'It reads the texts of the whole territory to count, for who may change the words there.',
  },
  publish: {
    grants: ['admin@scope'],
    because: 'One administrator over everything changes what everybody is suggested.',
  },
}

/** Refuses callers without the authority over the whole territory that the policy asks for. */
export async function authorizeCategories(ctx: Context, action: keyof typeof categoryActions): Promise<void> {
  const [actor, { topCode }] = await Promise.all([ctx.actor(), territory(ctx)])
  authorize(actor, action, categoryPolicy, { orgPath: [topCode], relations: [] })
}
