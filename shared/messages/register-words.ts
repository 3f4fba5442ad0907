import type { Channel } from '../cases/case'
import type { CaseStatus } from '../cases/case-status'
import type { RegisterName } from '../registers/actions'
import { terms } from './terms'

/** States as registers and lists name them. */
export const statusWords: Readonly<Record<CaseStatus, string>> = {
  dispatched: '待受理',
  handling: '正在办',
  waiting: '等报事人回答',
  sentBack: '已退回',
  deciding: '研究决定中',
  telling: '待反馈',
  answered: '已答复',
  closed: '已办结',
  withdrawn: '已撤回',
  rejected: '不予受理',
  merged: '已合并',
  archived: '已归档',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  wechat: '微信',
  h5: '网页',
  inPerson: '当面',
  found: `${terms.worker}发现`,
  hotline: '热线',
}

export const registerNames: Readonly<Record<RegisterName, string>> = {
  feedback: '情况跟踪反馈表',
  archive: '归档目录',
}

/** Heads of the columns, as the printed forms have them. */
export const registerHeads = {
  caseNo: '编号',
  title: '事项',
  channel: '来源',
  category: '类别',
  registeredAt: '登记时间',
  unit: '处理单位',
  doer: '承办人',
  firstResponder: '首问责任人',
  acceptedAt: '受理时间',
  doneAt: '办结时间',
  result: '处理情况',
  inTime: '是否按时',
  toldBy: '反馈方式',
  toldAt: '反馈时间',
  view: '满意度',
  verified: '核查',
  status: '状态',
} as const

export const registerWords = {
  inTime: '按时',
  late: '超期',
  verified: '通过',
  notVerified: '未通过',
} as const
