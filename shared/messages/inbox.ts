import type { MessageKind } from '../inbox/actions'
import { terms } from './terms'

/** One message in words; `actor` is a name as the function gave it (reporters come masked). */
export const messageWords: Readonly<Record<MessageKind, (actor: string) => string>> = {
  caseAssigned: () => '有一件事派给您了',
  caseUrgent: () => '紧急：请马上看',
  caseTransferred: actor => `${actor} 转给您一件事`,
  caseSentBack: actor => `${actor} 退回了一件事`,
  reporterAnswered: () => '报事人回答您了',
  caseReopened: () => '报事人要求重新办',
  caseRated: () => '报事人评价了',
  caseAccepted: actor => `${actor} 已经受理，开始办了`,
  workerAsked: actor => `${actor} 问您一句`,
  workerProgress: actor => `${actor} 说了进展`,
  caseAnswered: actor => `${actor} 答复您了`,
  caseTakenOver: actor => `${actor} 把您手上的一件事转给别人了`,
  caseEscalatedToYou: actor => `${actor} 交上来一件事`,
  caseEscalated: actor => `${actor} 把您的事交给上一级了`,
  decisionAsked: actor => `${actor} 提交了一件事，请研究决定`,
  decisionSubmitted: actor => `${actor} 把您的事提交上级研究决定了`,
  decisionToCarryOut: actor => `${actor} 有了决定，请您去办`,
  decisionMade: () => '您的事有决定了',
  helpAsked: actor => `${actor} 请您一起办一件事`,
  helpEnded: actor => `${actor} 那件事您不用再一起办了`,
  caseWithdrawn: () => '报事人撤回了一件事，不用办了',
  caseRejected: actor => `${actor} 说明了这件事为什么不能办`,
  caseRejectedByOther: actor => `${actor} 定了：这件事不能办，已告诉报事人`,
  tellReporter: actor => `${actor} 办好了，请您把结果告诉报事人`,
  reporterTold: actor => `${actor} 把结果告诉报事人了`,
  caseNotDone: actor => `${actor} 核查没有通过，请重新办`,
  caseDoneAgain: () => '核查发现还没办好，正在重新办',
}

export const inboxWords = {
  emptyTitle: '还没有消息',
  emptyText: `有新的事、有回答，都会在这里，也会提醒${terms.worker}。`,
  unread: (count: number) => `${count} 条没看`,
  allRead: '都看过了',
  markAll: '全部标为看过',
  marking: '正在标记…',
  today: '今天',
  earlier: '更早',
  more: '看更早的',
  loadingMore: '正在找更早的…',
  newMark: '新',
  loading: '正在取消息…',
} as const
