import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import type { ErrorCode } from '../kernel/errors'
import { id, instant, requestId, text } from '../kernel/fields'
import { campaignStatus, campaignStepKind } from './campaign'
import { campaignPlan } from './campaign-plan'
import { campaignObjection, campaignRulesInput } from './campaign-rules'
import { missingKinds } from './missing-facts'
import { outletDetails } from './outlet'
import { partId } from './plan-fields'

const revision = z.int().check(z.minimum(1))

const outletView = z.object({
  outletId: id,
  revision,
  ...outletDetails.shape,
  /** The name of its place; a place that is gone keeps its code. */
  placeName: z.string(),
  staff: z.array(z.object({ personId: id, name: z.string() })),
})
export type OutletView = z.output<typeof outletView>

export const deskAct = z.enum(['save', 'submit', 'decide', 'publish', 'supply', 'pause', 'resume', 'end'])
export type DeskAct = z.output<typeof deskAct>

const campaignCard = z.object({
  campaignId: id,
  name: z.string(),
  status: campaignStatus,
  orgCode: id,
  firstDay: z.string(),
  lastDay: z.string(),
  changedAt: instant,
})
export type CampaignCard = z.output<typeof campaignCard>

const campaignForDesk = z.object({
  campaignId: id,
  revision,
  status: campaignStatus,
  orgCode: id,
  plan: campaignPlan,
  /** What keeps it from being published. */
  missing: z.array(z.object({ fact: z.enum(missingKinds), of: z.nullable(z.string()) })),
  objections: z.array(campaignObjection),
  /** Its own place and those whose people see it; a place that is gone keeps its code as its name. */
  places: z.array(z.object({ code: id, name: z.string() })),
  /** What there was and is, once published. */
  stock: z.array(z.object({ outletId: id, giftId: id, supplied: z.int(), free: z.int() })),
  steps: z.array(
    z.object({ id: z.string(), kind: campaignStepKind, at: instant, byName: z.string(), note: z.nullable(z.string()) }),
  ),
  /** What the caller may do with it now. */
  acts: z.array(deskAct),
})
export type CampaignForDesk = z.output<typeof campaignForDesk>

const onCampaign = { requestId, campaignId: id, seenRevision: revision }
const note = { note: text(500) }

const step = <Words extends z.core.$ZodLooseShape>(
  summary: string,
  words: Words,
  refusals: readonly ErrorCode[] = [],
) =>
  action({
    summary,
    input: z.extend(z.object(onCampaign), words),
    output: campaignForDesk,
    errors: ['NOT_FOUND', 'CAMPAIGN_STATE_FORBIDS', 'CHANGED_MEANWHILE', ...refusals],
    writes: true,
  })

const campaignRules = z.object({ version: revision, ...campaignRulesInput.shape })

/** Contract of the cloud function `campaign-desk`: those who make campaigns, approve them and keep outlets. */
export const campaignDeskActions = defineActions('campaign-desk', {
  outlets: action({
    summary: 'Outlets of a place and of those below, at most 500.',
    input: z.object({ orgCode: id }),
    output: z.object({ outlets: z.array(outletView) }),
    errors: [],
    writes: false,
  }),
  outletStaff: action({
    summary: 'Who may redeem at an outlet of a place, at most 200.',
    input: z.object({ orgCode: id }),
    output: z.object({ staff: z.array(z.object({ personId: id, name: z.string() })) }),
    errors: [],
    writes: false,
  }),
  saveOutlet: action({
    summary: 'Makes an outlet, or changes it on the revision that was seen.',
    input: z.object({
      requestId,
      outletId: z.nullable(id),
      seenRevision: z.nullable(revision),
      details: outletDetails,
    }),
    output: outletView,
    errors: ['NOT_FOUND', 'CHANGED_MEANWHILE'],
    writes: true,
  }),
  list: action({
    summary: 'Campaigns of the places of the caller, the last changed first, a page of 50.',
    input: z.object({ after: z.optional(z.object({ changedAt: instant, id })) }),
    output: z.object({
      campaigns: z.array(campaignCard),
      next: z.nullable(z.object({ changedAt: instant, id })),
    }),
    errors: [],
    writes: false,
  }),
  get: action({
    summary: 'One campaign with what is missing, its stock and its history.',
    input: z.object({ campaignId: id }),
    output: campaignForDesk,
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  create: action({
    summary: 'Begins a campaign as a draft.',
    input: z.object({ requestId, orgCode: id, plan: campaignPlan }),
    output: campaignForDesk,
    errors: [],
    writes: true,
  }),
  save: step(
    'Saves the plan; before publication it has to be approved anew, afterwards it may only get better for customers.',
    { plan: campaignPlan },
    ['CAMPAIGN_WORSE', 'CAMPAIGN_NOT_READY'],
  ),
  submit: step('Asks somebody else to approve it.', {}, ['CAMPAIGN_NOT_READY']),
  decide: step('Approves it or sends it back; never by who wrote it.', { approve: z.boolean(), ...note }, [
    'OWN_CAMPAIGN',
  ]),
  publish: step('Writes what each outlet has and opens it to customers; again to go on where it stopped.', {}, [
    'CAMPAIGN_NOT_READY',
  ]),
  pause: step('Stops giving out for now; vouchers stay good.', note),
  resume: step('Goes on after a pause.', note),
  end: step('Gives nothing more out, for good; vouchers stay good.', note),
  supply: action({
    summary: 'Adds stock of a gift at an outlet after publication; the same request adds once.',
    input: z.object({
      requestId,
      campaignId: id,
      outletId: id,
      giftId: partId,
      amount: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    }),
    output: campaignForDesk,
    errors: ['NOT_FOUND', 'CAMPAIGN_STATE_FORBIDS'],
    writes: true,
  }),
  rules: action({
    summary: 'Which campaigns may run here at all.',
    input: z.object({}),
    output: campaignRules,
    errors: [],
    writes: false,
  }),
  setRules: action({
    summary: 'Changes which campaigns may run here, on the version that was seen.',
    input: z.object({ requestId, seenVersion: revision, note: text(200), rules: campaignRulesInput }),
    output: campaignRules,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
})
