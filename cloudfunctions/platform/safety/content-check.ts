import type { HeldWhy } from '@shared/cases/held-content'
import type { Identity } from '../resolve-caller'

/** Why there is no verdict. */
export type Unchecked = Extract<HeldWhy, 'noOpenid' | 'notVisited' | 'unavailable'>

/** Why something is kept from view until the station has looked. */
export type Doubt = Extract<HeldWhy, 'risky' | 'review'>

export type Verdict =
  | { readonly kind: 'clear' }
  | { readonly kind: 'held'; readonly why: Doubt }
  | { readonly kind: 'unchecked'; readonly why: Unchecked }

/** The verdict on a photo comes later, under this id. */
export type PhotoAsked =
  | { readonly kind: 'asked'; readonly traceId: string }
  | { readonly kind: 'unchecked'; readonly why: Unchecked }

/**
 * Who judges what residents write and photograph (product.md B.3). Never throws and answers within about two seconds:
 * what cannot be checked is taken all the same.
 */
export interface ContentCheck {
  text(words: string, writer: Identity): Promise<Verdict>
  /** `url` must open the photo for whoever checks it. */
  photo(url: string, writer: Identity): Promise<PhotoAsked>
}

/** For a deployment that is not connected to WeChat. */
export const nobodyChecks: ContentCheck = {
  text: async (_words, writer) => notAsked(writer),
  photo: async (_url, writer) => notAsked(writer),
}

const notAsked = (writer: Identity) =>
  ({ kind: 'unchecked', why: openidOf(writer) === null ? 'noOpenid' : 'unavailable' }) as const

/** WeChat judges by openid; for whoever came another way (H5) nobody is asked. */
export const openidOf = (identity: Identity): string | null =>
  identity.startsWith('wx:') ? identity.slice('wx:'.length) : null
