import type { MessageKind } from '../inbox/actions'
import type { OwnPush, UnreachedRow } from '../push/actions'
import type { ChannelKind } from '../push/push'
import { messageWords } from './inbox'

/** Words of the page 微信提醒 and of the list of who was not reached. */
export const reminderWords = {
  entry: '微信提醒',
  entryWhy: '新任务、急事发到微信上',
  loading: '正在看提醒通不通…',
  heading: '有事时，微信上提醒您',
  truth: '消息都在小程序的“消息”里，一条不会少；微信提醒只是多一道。晚上十点到早上七点，只提醒急事。',
  channelsHeading: '怎么提醒',
  employee: '微信用工消息',
  wecom: '企业微信',
  subscribe: '微信订阅消息',
  employeeBound: '通的',
  employeeOff: '没开',
  employeeNever: '还没开',
  employeeRefused: '您没有允许',
  wecomOn: '通的',
  wecomOff: '没有登记，要的话请找管理员',
  quota: (count: number) => `还能收 ${count} 条`,
  quotaNone: '用完了',
  quotaNoneWhy: '在微信里受理时，会再问您',
  bind: '打开微信提醒',
  binding: '请在微信弹出的窗口里选…',
  unbind: '不再提醒',
  unbinding: '正在关…',
  browser: '浏览器里开不了微信提醒，请用微信打开小程序。',
  oldWechat: '您的微信版本太旧，开不了这种提醒，请更新微信。',
  notSetUp: '管理员还没有开通微信提醒。消息请在小程序里看。',
  bindRefused: '您没有允许，所以没有打开。要打开的话，再点一次，选“允许”。',
  bindDenied: '微信里关掉了这个提醒。请在微信“小程序助手”或小程序设置里打开。',
  tryOut: '发一条试试',
  trying: '正在发…',
  lastHeading: '最近的提醒',
  noneYet: '还没有提醒过您。',
  trial: '您自己发的一条试试',
} as const

const channelNames: Readonly<Record<ChannelKind, string>> = {
  employee: '微信用工消息',
  wecom: '企业微信',
  subscribe: '微信订阅消息',
  robot: '工作群',
}

/** Codes that people can do something about; sources in docs/local-cloud.md. */
const codeWords: Readonly<Record<number, string>> = {
  [-1]: '微信这会儿忙不过来',
  43101: '微信没有让发：没有点允许，或允许的次数用完了',
  40256: '微信没有让发：用工关系解除了',
  40003: '微信不认识这个人，可能换了微信号',
  47003: '消息的格式微信不收，请告诉管理员',
  45009: '微信一分钟里收不下更多，过会儿再发',
}

/** Why a message did or did not come, in one sentence. */
export function sayPush({ state, why, receipts }: Pick<OwnPush, 'state' | 'why' | 'receipts'>): string {
  const last = receipts.at(-1)
  const by = last ? channelNames[last.channel] : ''
  switch (state) {
    case 'sent':
      return `${by}发到了`
    case 'sending':
      return '正在发'
    case 'waiting':
      return last ? `${codeWord(last.code)}，过会儿再发` : '等着发'
    case 'uncertain':
      return `${by || '微信'}没有回话，可能到了也可能没到；怕重复，没有再发`
    case 'refused':
      return why === 'gaveUp' ? `试了 ${receipts.length} 次，微信一直没接上` : codeWord(last?.code ?? null)
    case 'dropped':
      return sayDropped(why)
  }
}

const codeWord = (code: number | null): string => {
  if (code === null) return '微信没接上'
  return codeWords[code] ?? (code === 0 ? '提醒还没有设置好，请找管理员' : `微信没有让发（${code}）`)
}

function sayDropped(why: OwnPush['why']): string {
  if (why === 'read') return '已经在小程序里看过了，没有再发'
  return why === 'movedOn' ? '事情已经往下走了，没有再发' : '没有打开任何一种提醒，只在小程序里'
}

export const sayKind = (kind: MessageKind | null): string =>
  kind === null ? reminderWords.trial : messageWords[kind]('同事').replace(/^同事 ?/, '')

/** Words of the list of who was not reached. */
export const unreachedWords = {
  entry: '没提醒到的人',
  entryWhy: '微信没发到的消息，和为什么',
  loading: '正在找没提醒到的…',
  heading: '微信没提醒到',
  why: '这些消息都在他们小程序的“消息”里，只是微信没有提醒到。急事请打电话。',
  none: '都提醒到了',
  noneText: '最近没有发不到微信的消息。',
  residents: '居民',
  group: '工作站的群',
  count: (count: number) => `${count} 条`,
  call: (phone: string) => `打电话 ${phone}`,
  more: '看更早的',
  notYours: '这里由工作站和管理员看',
  noScope: '您没有可以看的地方',
} as const

/** Whom messages did not reach. */
export const sayUnreachedWhom = ({ personName, groupOf }: Pick<UnreachedRow, 'personName' | 'groupOf'>): string =>
  personName ?? (groupOf ? unreachedWords.group : unreachedWords.residents)

/** The message as they would have read it: its "您" is not the reader of the list. */
export const sayUnreachedMessage = ({ kind }: Pick<UnreachedRow, 'kind'>): string => `“${sayKind(kind)}”`
