import type { ExtensionView } from '../cases/case-views'
import type { Complexity, LimitUnit } from '../deadlines/policy'
import { sayLimit } from '../deadlines/why-that-day'
import { terms } from './terms'

/** How difficult a matter is, by whatever policy it is promised (product.md C.1). */
export const complexityWords: Readonly<Record<Complexity, string>> = {
  inquiry: '咨询',
  normal: '一般',
  complex: '情况复杂',
  hard: '特别复杂',
}

/** Asking for more time and deciding on it. */
export const extensionWords = {
  pending: '申请延长时间',
  asked: ({ byName, amount, unit }: ExtensionView) => `${byName} 申请延长 ${sayLimit({ amount, unit })}`,
  waitsFor: (name: string) => `等 ${name} 决定，决定之前期限不变`,
  ask: {
    title: '申请延长时间',
    text: '由上一级决定。同意以后，报事人马上会看到新的日子和原因。',
    amount: '延长多少',
    choice: (amount: number, unit: LimitUnit) => sayLimit({ amount, unit }),
    label: '为什么需要',
    placeholder: '比如：配件要从外地调，下周三才到',
    submit: '交给上一级决定',
  },
  decide: {
    title: '同不同意延长',
    text: '同意的话，您写的原因报事人马上会看到。',
    choices: '您的决定',
    approve: '同意',
    refuse: '不同意',
    label: '原因',
    placeholder: '比如：配件确实要等，先把现场围起来',
    chooseFirst: '先选同意还是不同意',
    submit: { approve: '同意延长', refuse: '不同意延长' },
    open: '去决定',
  },
} as const

/** The matter is of another category, or more difficult than it looked. */
export const recategoriseWords = {
  title: '改类别',
  text: '类别和难易决定期限。从报事那天重新数，已经暂停和延长的都算在内。日子变了，报事人会收到消息。',
  category: '是哪一类',
  complexity: '难不难',
  label: '为什么改',
  placeholder: '比如：到现场看，是两家人的纠纷',
  submit: '改过来',
  same: '和现在一样，没有要改的',
  loading: '正在取类别…',
} as const

/** A promised date that has changed, said to whoever waits for it. */
export const movedWords = {
  title: '答复的日子改过',
  provisional: (why: string) => `暂定：${why}`,
} as const

/** The list of requests that wait for somebody. */
export const extensionListWords = {
  entry: '申请延期',
  entryWhy: '办事的人申请多给一点时间，等您决定',
  heading: (count: number) => (count > 0 ? `${count} 件申请等您决定` : '没有等您决定的申请'),
  text: '同意的话，报事人马上会看到新的日子和您写的原因。',
  empty: '现在没有申请延期的',
  emptyWhy: '有人申请时，您会收到消息',
  notYours: `申请延期由${terms.leader}和${terms.desk}决定`,
  more: '看后面的',
  loading: '正在看有没有申请…',
} as const
