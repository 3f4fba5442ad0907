import type { CaseAct } from '../cases/case-act'
import type { PhotoShot, PhotoStage } from '../cases/case-photo'
import { reporterWord } from './person-words'
import { supervisionActWords } from './supervision-words'
import { terms } from './terms'

export const workerTabWords = {
  workerTasks: '任务',
  workerMap: '地图',
  workerQuickEntry: '记一笔',
  inbox: '消息',
  me: '我的',
} as const

/** The list of tasks. */
export const taskWords = {
  firstToday: (count: number) => `今天先办 ${count} 件`,
  nothingToday: '今天没有到期的',
  nothingAtAll: '手上没有要办的事',
  overdue: (count: number) => `${count} 件已超期`,
  dueToday: (count: number, hour: string) => `${count} 件今天 ${hour} 到期`,
  openCount: (count: number) => `手上 ${count} 件`,
  next: (when: string) => `最近一件${when}到期`,
  restWell: '有新的事会马上出现在这里',
  groups: {
    urgent: '紧急，先办',
    overdue: '已超期',
    today: '今天到期',
    soon: '即将到期',
    rest: '其余',
    helping: '一起办的',
    firstAsked: '首问，由您答复',
    answered: '最近答复的',
  },
  count: (count: number) => `${count} 件`,
  filters: { all: '全部', toAccept: '待受理', waiting: '等回答', answered: '已答复' },
  filterLabel: '只看一类',
  nothingHere: '这一类现在没有',
  hints: {
    acceptFirst: '请先受理',
    reporterToAnswer: '等报事人回答',
    youToAnswer: '等您回答',
    rate: '等评价',
    sentBack: '退回来的',
    toDecide: '请研究决定',
    tellReporter: '请告诉报事人',
  },
  paused: '等回答，暂停计时',
  deciding: '等决定，不算时间',
  inHandsOf: (name: string) => `${name}在办`,
  withSomebody: (name: string) => `${name}负责`,
  begun: '答复写了，还没交',
  answeredAt: (when: string) => `${when}答复`,
  before: (when: string) => `${when}前`,
  wasDue: (when: string) => `原定${when}`,
  loading: '正在取您的任务…',
} as const

const stages: Readonly<Record<PhotoStage, string>> = {
  report: '报事时',
  before: '处理前',
  during: '处理中',
  after: '处理后',
}
const shots: Readonly<Record<PhotoShot, string>> = { whole: '全景', close: '近景' }

export const photoCaption = (stage: PhotoStage, shot: PhotoShot | null): string =>
  `${stages[stage]}${shot ? shots[shot] : ''}`

/** The worker's page of a case. */
export const workCaseWords = {
  notYours: '没有找到这件事，或者它不归您这里办',
  backToTasks: '回到任务',
  promised: (name: string) => `您答应${name}：`,
  promisedBy: (responsible: string, name: string) => `${responsible}答应${name}：`,
  doneByThen: (when: string) => `${when} 前办好`,
  channels: { found: `${terms.worker}发现的`, inPerson: `${terms.resident}当面说的` },
  anonymous: '匿名报事人',
  reporter: reporterWord,
  byThen: (when: string) => `${when} 前答复`,
  answered: (name: string) => `${name}已经答复`,
  answeredEarly: (days: number) => `早了 ${days} 个工作日`,
  answeredLate: (days: number) => `晚了 ${days} 个工作日`,
  answeredOnDay: '当天期限内',
  ended: { withdrawn: '报事人撤回了', rejected: '说明了不能办', merged: '并到另一件一起办' },
  noMoreToDo: '不用再办',
  submittedTo: (desk: string) => `已提交${desk}研究决定`,
  waitsForDecision: '等决定，不算时间',
  paused: '等回答，暂停计时',
  category: (parent: string | null, name: string) => (parent && parent !== name ? `${parent} · ${name}` : name),
  noPhone: '没有留电话，可以问一句',
  anonymousWhy: '匿名报的，看不到是谁，可以问一句',
  revealWhy: '要写原因，报事人会看到',
  reveal: '查看',
  inGrid: (grid: string) => `${grid}内`,
  fromBoundary: (metres: number) => `离边界 ${metres} 米`,
  placeUnknown: '没有写地点',
  cell: (grid: string) => `${grid}和相邻网格的示意图`,
  goThere: '去这里',
  photos: '照片',
  photosHint: '点空格补照片',
  noPhotos: '没有照片',
  why: '为什么派给您',
  whyOther: (name: string) => `为什么派给${name}`,
  whyFirst: (name: string) => `最先为什么派给${name}`,
  number: (caseNo: string) => `编号 ${caseNo}`,
  firstResponder: (name: string) => `首问责任人 ${name}`,
  question: (name: string) => `${name}问了报事人`,
  questionOpen: '还没有回答，回答之前不算时间',
  reply: (name: string) => `${name}的答复`,
  rating: (word: string) => `报事人评价：${word}`,
  /** History of what staff entered themselves: nobody reported it, nobody is answered. */
  entered: { registered: '登记了这件事', resolved: '办好了', closed: '办结了' },
  reason: (why: string) => `原因：${why}`,
  mark: '紧急',
  savePhotos: '再存一次照片',
  loading: '正在打开这件事…',
  again: { reopened: '报事人要求重新办', verifyFailed: '核查没办好，请重新办' },
  more: '更多',
  moreTitle: '还能做什么',
} as const

/** Acts as they are named on buttons, and what they say while working. */
export const actWords: Readonly<Partial<Record<CaseAct, { readonly label: string; readonly busy: string }>>> = {
  accept: { label: '受理', busy: '正在受理…' },
  resolve: { label: '写处理结果', busy: '正在提交…' },
  transfer: { label: '转派', busy: '正在转派…' },
  ask: { label: '问一句', busy: '正在发给报事人…' },
  progress: { label: '说进展', busy: '正在提交…' },
  sendBack: { label: '退回', busy: '正在退回…' },
  addPhotos: { label: '补照片', busy: '正在存照片…' },
  revealContact: { label: '查看', busy: '正在查看…' },
  recordErrand: { label: '交接材料', busy: '正在开收据…' },
  escalate: { label: '交给上一级', busy: '正在交上去…' },
  submitForDecision: { label: '提交研究决定', busy: '正在提交…' },
  decide: { label: '写决定', busy: '正在定下来…' },
  addCoHandler: { label: '请人一起办', busy: '正在告诉对方…' },
  tell: { label: '告诉报事人', busy: '正在记…' },
  verify: { label: '核查', busy: '正在提交…' },
  reopenFor: { label: '重新办', busy: '正在交上去…' },
  askExtension: { label: '申请延长时间', busy: '正在交给上一级…' },
  decideExtension: { label: '决定延期', busy: '正在定下来…' },
  recategorise: { label: '改类别', busy: '正在改…' },
  reject: { label: '说明不能办', busy: '正在告诉报事人…' },
  ...supervisionActWords,
}

/** The worker's map. */
export const workMapWords = {
  heading: (community: string) => `${community}的网格`,
  hint: '点一格，看谁负责',
  loading: '正在画地图…',
  looksAfter: (name: string) => `${name}负责`,
  call: (name: string, phone: string) => `打给${name} ${phone}`,
  noPhone: '没有登记电话',
  yours: '您负责的格',
} as const
