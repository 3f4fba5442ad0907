import type { SupervisionListName } from '../cases/supervision-acts'

/** 督办 on the page of a case. */
export const supervisionWords = {
  title: '督办',
  bySweep: '超期后自动开的督办单',
  byPerson: (name: string) => `${name} 开的督办单`,
  replyBy: (when: string) => `请在 ${when} 前回复`,
  replyLate: (when: string) => `应在 ${when} 前回复，已经过了`,
  replied: (name: string, when: string) => `${name} 回复，${when}`,
  settled: (when: string) => `督办已了结，${when}`,
  accept: '认可回复',
  accepting: '正在了结…',
  again: '再督办一次',
  end: '不等回复了',
} as const

/** Sheets of 督办 and of marking as urgent. */
export const supervisionSheets = {
  replySupervision: {
    title: '回复督办',
    text: '督办的人会看到。报事人那边照常办、照常答复。',
    label: '为什么没办好，接下来怎么办',
    placeholder: '比如：配件昨天才到，今天下午装好，晚上给居民打电话',
    submit: '回复',
  },
  returnSupervision: {
    title: '退回督办回复',
    text: '办事的人要再说明一次，回复的时间重新算。',
    label: '还缺什么',
    placeholder: '比如：没有说哪天能好',
    submit: '退回',
  },
  endSupervision: {
    title: '不等回复了',
    text: '督办单就此了结，办事的人会收到消息。',
    label: '为什么不用回复了',
    placeholder: '比如：电话里说清楚了，今天就修',
    submit: '了结督办',
  },
  markUrgent: {
    title: '标为紧急',
    text: '网格长和工作站马上会收到消息，夜里也一样。只用在等不得的事上。',
    label: '为什么等不得',
    placeholder: '比如：电线露在外面，孩子在旁边玩',
    submit: '标为紧急',
  },
  supervise: {
    title: '开督办单',
    text: '办事的人要在期限内向您说明，网格长也会知道。',
    days: '几个工作日内回复',
    choice: (days: number) => `${days} 个工作日`,
    label: '为什么督办',
    placeholder: '比如：居民第三次来问了',
    submit: '开督办单',
  },
} as const

/** The supervisor's page. */
export const supervisionPageWords = {
  entry: '督办',
  entryWhy: '超期的事和没了结的督办单',
  lists: '看哪一类',
  names: { overdue: '超期', supervised: '督办中' } satisfies Record<SupervisionListName, string>,
  why: {
    overdue: '过了期限还没有答复，拖得最久的在前',
    supervised: '督办单还没有了结',
  } satisfies Record<SupervisionListName, string>,
  summary: (overdue: number, supervised: number) => `${overdue} 件超期，${supervised} 件督办中`,
  noOrder: '还没有督办',
  waits: (when: string) => `等回复，${when}前`,
  late: '逾期没有回复',
  replied: '回复了，等您看',
  notYours: '这一页给督办员、网格长和工作站用',
} as const

/** Names of these acts on buttons and in lists. */
export const supervisionActWords = {
  supervise: { label: '开督办单', busy: '正在开督办单…' },
  replySupervision: { label: '回复督办', busy: '正在回复…' },
  acceptSupervision: { label: '认可督办回复', busy: '正在了结…' },
  returnSupervision: { label: '退回督办回复', busy: '正在退回…' },
  endSupervision: { label: '了结督办', busy: '正在了结…' },
  markUrgent: { label: '标为紧急', busy: '正在通知…' },
} as const
