import type { Campaign, CampaignStatus, CampaignStepKind } from './campaign'

interface Transition {
  readonly from: readonly CampaignStatus[]
  /** null: it stays what it is. */
  readonly to: CampaignStatus | null
  readonly because: string
}

/** Every way a campaign may go. What is not here is refused. */
const campaignTransitions: Readonly<Record<CampaignStepKind, Transition>> = {
  saved: {
    from: ['draft', 'waiting', 'approved'],
    to: 'draft',
    because: 'What was approved is what is published: an edited plan has to be approved anew.',
  },
  submitted: { from: ['draft'], to: 'waiting', because: 'Its facts are complete; somebody else decides.' },
  approved: { from: ['waiting'], to: 'approved', because: 'Somebody who did not write it vouches for it.' },
  sentBack: { from: ['waiting'], to: 'draft', because: 'With what has to be done about it.' },
  opening: {
    from: ['approved'],
    to: 'publishing',
    because: 'Stock is written outlet by outlet; from here on the plan that it is written from stands still.',
  },
  published: { from: ['publishing'], to: 'published', because: 'Every outlet has its stock.' },
  amended: { from: ['published', 'paused'], to: null, because: 'Only in favour of customers (only-better.ts).' },
  supplied: { from: ['published', 'paused'], to: null, because: 'Stock may rise, never fall.' },
  paused: {
    from: ['published'],
    to: 'paused',
    because: 'Something is wrong and has to be looked at; vouchers that are out stay good.',
  },
  resumed: { from: ['paused'], to: 'published', because: 'What was wrong is put right.' },
  ended: {
    from: ['published', 'paused'],
    to: 'ended',
    because: 'Nothing more is given out; vouchers that are out stay good. There is no way back.',
  },
}

/** The status after a step, or null when the campaign cannot take it now. */
export function statusAfter(status: CampaignStatus, kind: CampaignStepKind): CampaignStatus | null {
  const { from, to } = campaignTransitions[kind]
  return from.includes(status) ? (to ?? status) : null
}

const writing: readonly CampaignStepKind[] = ['saved', 'submitted']

/** Whoever wrote a plan, or asked for its approval, does not decide on it. */
export const isOwnCampaign = ({ steps }: Pick<Campaign, 'steps'>, personId: string): boolean =>
  steps.some(step => step.personId === personId && writing.includes(step.kind))
