import type { RulesView } from '@shared/rules/actions'
import type { Context } from '../../platform/context'
import { presentRules } from './rules.presenter'
import { storedDeadlines } from './rules.repository'

/** The rules as they are stored now: an instance may go on with older ones for some seconds. */
export const getRules = async (_input: object, ctx: Context): Promise<RulesView> =>
  presentRules(ctx, await storedDeadlines(ctx))
