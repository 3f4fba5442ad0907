import type { CaseDetail } from '../cases/case-views'
import { sayInstant } from '../kernel/say-time'
import { feedbackChannelWords, ratingWords } from './event-words'

/** 反馈 and 核查 on the worker's page of a case. */
export const feedbackWords = {
  tell: {
    title: '把结果告诉报事人',
    text: '先打电话、上门或书面告诉，再记在这里。第一次记下就算答复了，时间到此为止。',
    how: '怎么告诉的',
    view: '报事人满意吗',
    notAsked: '没问',
    note: '报事人说了什么（可以不写）',
    placeholder: '比如：灯亮了，谢谢',
    unsatisfied: '记下以后，可以马上要求重新办。',
    submit: '记下来',
  },
  verify: {
    title: '核查',
    text: '看一看、问一问，是不是真的办好了。自己办的不能自己核查。',
    outcome: '办好了吗',
    passed: '办好了',
    failed: '没办好',
    passedWhy: '这件事就办结了',
    failedWhy: '会退给办事的人重新办，时间重新算，报事人也会知道',
    note: '怎么看的',
    noteOptional: '怎么看的（可以不写）',
    placeholder: '比如：到现场看过，灯还是不亮',
    submit: '提交核查',
  },
  heading: '反馈',
  said: ({ channel, at, byName }: NonNullable<CaseDetail['feedback']>, now: number) =>
    channel === 'app'
      ? `${sayInstant(at, now)}，报事人在小程序里看`
      : `${sayInstant(at, now)}，${byName}${feedbackChannelWords[channel]}告诉的`,
  view: (view: NonNullable<CaseDetail['feedback']>['view']) => (view ? ratingWords[view] : '没有问满意不满意'),
  verification: '核查',
  verified: ({ passed, byName, at }: NonNullable<CaseDetail['verification']>, now: number) =>
    `${sayInstant(at, now)}，${byName}${passed ? '看过，办好了' : '看过，没办好'}`,
  wholeFile: '看整份案卷',
} as const
