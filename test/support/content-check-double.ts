import {
  type ContentCheck,
  openidOf,
  type PhotoAsked,
  type Verdict,
} from '../../cloudfunctions/platform/safety/content-check'

/** A check that judges as it is told; like WeChat's, it knows nobody without an openid. */
export interface ContentCheckDouble extends ContentCheck {
  judge: { text: (words: string) => Verdict; photo: () => PhotoAsked }
  /** What was asked of it so far. */
  readonly asked: { readonly kind: 'text' | 'photo'; readonly what: string }[]
}

export function contentCheckDouble(): ContentCheckDouble {
  const unknown = { kind: 'unchecked', why: 'noOpenid' } as const
  let traces = 0
  const double: ContentCheckDouble = {
    judge: {
      text: () => ({ kind: 'clear' }),
      photo: () => {
        traces += 1
        return { kind: 'asked', traceId: `trace-${traces}` }
      },
    },
    asked: [],
    async text(words, writer) {
      if (!openidOf(writer)) return unknown
      double.asked.push({ kind: 'text', what: words })
      return double.judge.text(words)
    },
    async photo(url, writer) {
      if (!openidOf(writer)) return unknown
      double.asked.push({ kind: 'photo', what: url })
      return double.judge.photo()
    },
  }
  return double
}
