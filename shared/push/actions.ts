import * as z from 'zod/mini'
import { messageKind } from '../inbox/actions'
import { action, defineActions } from '../kernel/contract'
import { id, instant, pageEnd, requestId } from '../kernel/fields'
import { employeeBinding, pushReceipt, pushState, unsentReason } from './push'
import { type PushTemplate, pushTemplates } from './push-template'
import { subscribeAnswer } from './subscription'

const pushTemplate = z.enum(Object.keys(pushTemplates) as PushTemplate[])

/** A template that the person may be asked about now, with WeChat's id of it. */
const offered = z.object({ template: pushTemplate, id: z.string() })
export type Offered = z.output<typeof offered>

/** How one message went to the caller's phone, and if it did not, why. */
const ownPush = z.object({
  id,
  kind: z.nullable(messageKind),
  at: instant,
  state: pushState,
  why: z.nullable(unsentReason),
  receipts: z.array(pushReceipt),
})
export type OwnPush = z.output<typeof ownPush>

const ownChannels = z.object({
  /** null: never bound. */
  employee: z.nullable(z.object({ state: employeeBinding, at: instant })),
  /** Templates of 用工关系 to ask for when binding; none: the deployment has not set it up. */
  employeeTemplateIds: z.array(z.string()),
  wecom: z.boolean(),
  /** Messages that may still be sent by one-time subscription. */
  quotas: z.array(z.object({ template: pushTemplate, left: z.int() })),
  /** The last ten, newest first. */
  pushes: z.array(ownPush),
})
export type OwnChannels = z.output<typeof ownChannels>

const unreachedRow = z.object({
  id,
  /** Staff by id, name and the phone to call instead; null for a resident, whom nobody learns here. */
  personId: z.nullable(id),
  personName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The node whose station's group it was for, instead of a person. */
  groupOf: z.nullable(z.string()),
  kind: z.nullable(messageKind),
  /** Null for who may not see the case. */
  caseId: z.nullable(id),
  at: instant,
  state: pushState,
  why: z.nullable(unsentReason),
  receipts: z.array(pushReceipt),
})
export type UnreachedRow = z.output<typeof unreachedRow>

/** Contract of the cloud function `push`: the ways to a phone beside the inbox, which stays the truth (product.md D.1). */
export const pushActions = defineActions('push', {
  offer: action({
    summary:
      'Templates that the caller may be asked about now: not after a refusal for 30 days, never when switched off.',
    input: z.object({}),
    output: z.object({ templates: z.array(offered) }),
    errors: [],
    writes: false,
  }),
  consents: action({
    summary: 'Keeps what the caller answered to the question of WeChat: each consent is one message of that template.',
    input: z.object({
      requestId,
      answers: z
        .array(z.object({ template: pushTemplate, answer: subscribeAnswer }))
        .check(z.minLength(1), z.maxLength(3)),
    }),
    output: z.object({}),
    errors: [],
    writes: true,
  }),
  mine: action({
    summary: 'The channels that reach the caller, and how the last messages went.',
    input: z.object({}),
    output: ownChannels,
    errors: [],
    writes: false,
  }),
  bind: action({
    summary: 'Keeps that the caller bound, refused or ended 用工关系 with the mini-program on the phone.',
    input: z.object({ requestId, state: employeeBinding }),
    output: ownChannels,
    errors: [],
    writes: true,
  }),
  tryOut: action({
    summary: 'Sends the caller a message to try the channels, at most five in 15 minutes; the same request sends once.',
    input: z.object({ requestId }),
    output: ownPush,
    errors: ['TOO_MANY_TRIES'],
    writes: true,
  }),
  unreached: action({
    summary:
      'Messages about a place that reached no phone, and why, newest first, a page of 30; without what they said.',
    input: z.object({ scope: id, after: z.optional(pageEnd) }),
    output: z.object({ rows: z.array(unreachedRow), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
})
