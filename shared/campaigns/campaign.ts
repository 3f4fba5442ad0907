import * as z from 'zod/mini'
import type { Instant } from '../kernel/local-date'
import type { CampaignPlan } from './campaign-plan'

/** `publishing`: what its outlets have left is being written; nobody can change it any more and nobody can claim yet. */
export const campaignStatus = z.enum(['draft', 'waiting', 'approved', 'publishing', 'published', 'paused', 'ended'])
export type CampaignStatus = z.output<typeof campaignStatus>

export const campaignStepKind = z.enum([
  'saved',
  'submitted',
  'approved',
  'sentBack',
  'opening',
  'published',
  'amended',
  'supplied',
  'paused',
  'resumed',
  'ended',
])
export type CampaignStepKind = z.output<typeof campaignStepKind>

/** What happened to a campaign. `id` is the request id of the act. */
export interface CampaignStep {
  readonly id: string
  readonly kind: CampaignStepKind
  readonly at: Instant
  readonly personId: string
  readonly byName: string
  readonly note: string | null
}

/** Stored document of `campaigns`. `_id` is the request id of its creation. */
export interface Campaign extends CampaignPlan {
  readonly _id: string
  readonly revision: number
  readonly status: CampaignStatus
  /** The place that runs it, and the organisation codes from the top down to it. */
  readonly orgCode: string
  readonly orgPath: readonly string[]
  readonly changedAt: Instant
  readonly steps: readonly CampaignStep[]
}
