import type { PushField, PushTemplate } from '../push/push-template'

/** Heads of cards in WeCom and of messages to a group; templates of WeChat have their own. */
export const pushTitles: Readonly<Record<PushTemplate, string>> = {
  caseAssigned: '有一件新任务',
  caseUrgent: '有一件急事',
  caseOverdue: '有一件快到期或超期了',
  caseChanged: '有一件有了新情况',
  caseUnread: '有一件急事还没人看',
  summary: '您有几条新消息',
  caseAccepted: '您反映的事已受理',
  caseAnswered: '您反映的事有答复了',
  askReporter: '想跟您了解一点情况',
  trial: '试一试提醒',
}

export const pushLabels: Readonly<Record<PushField, string>> = {
  title: '事项',
  place: '位置',
  due: '期限',
  caseNo: '编号',
  state: '情况',
  count: '条数',
  note: '说明',
}

/** Under a message to a group: the way into the app. */
export const pushLinkWord = '打开看看'
