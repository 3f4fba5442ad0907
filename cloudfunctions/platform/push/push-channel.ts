import type { PushField, PushTemplate } from '@shared/push/push-template'

export type PushChannelKind = 'employee' | 'subscribe' | 'wecom' | 'robot'

export interface PushContent {
  readonly template: PushTemplate
  /** Texts for people, of any length: a channel cuts them to what its template takes. */
  readonly fields: Readonly<Partial<Record<PushField, string>>>
  /** Where a tap leads: a page path with its query, without a leading `/`. */
  readonly page: string
}

/**
 * Where a channel sends to: an openid of the mini-program (`employee`, `subscribe`), a WeCom user id (`wecom`), or
 * the organisation code whose group it is (`robot`).
 */
export type PushAddress = string

/**
 * Why a message was refused for good: `noConsent` no subscription is left (43101), `notBound` not bound as an employee
 * (40256), `gone` nobody is at this address any more, `badTemplate` the deployment's templates are wrong, `badContent`
 * the channel does not take these fields.
 */
export type PushRefusal = 'noConsent' | 'notBound' | 'badContent' | 'badTemplate' | 'gone'

/** What became of one attempt. A channel never throws for what the other side answers. */
export type PushOutcome =
  /** Accepted; the receipt is the other side's id of the message, where it gives one. */
  | { readonly kind: 'sent'; readonly receipt: string | null }
  /** Trying again is of no use. The code is the other side's; 0: nothing was sent, our own settings forbid it. */
  | { readonly kind: 'refused'; readonly code: number; readonly why: PushRefusal }
  /** Not sent, certainly; worth another try, after `waitMs` at the earliest. No code: nobody was reached. */
  | { readonly kind: 'later'; readonly code: number | null; readonly waitMs?: number }
  /** The request went out and no answer came: it may have been sent. */
  | { readonly kind: 'uncertain' }

export interface PushChannel {
  readonly kind: PushChannelKind
  /** Whether the other side itself drops the same message right after, so that an uncertain one may be sent again at once. */
  readonly dropsDuplicates: boolean
  send(push: PushContent, to: PushAddress): Promise<PushOutcome>
}
