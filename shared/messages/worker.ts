import type { PhotoShot, PhotoStage } from '../cases/case'
import type { CaseAct } from '../cases/case-act'
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
  groups: { overdue: '已超期', today: '今天到期', soon: '即将到期', rest: '其余', answered: '最近答复的' },
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
  },
  paused: '等回答，暂停计时',
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
  reporter: '报事人',
  byThen: (when: string) => `${when} 前答复`,
  answered: (name: string) => `${name}已经答复`,
  answeredEarly: (days: number) => `早了 ${days} 个工作日`,
  answeredLate: (days: number) => `晚了 ${days} 个工作日`,
  answeredOnDay: '当天期限内',
  paused: '等回答，暂停计时',
  category: (parent: string | null, name: string) => (parent ? `${parent} · ${name}` : name),
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
}

/** Sheets and pages on which something is written. */
export const writeWords = {
  ask: {
    title: '问报事人一句',
    text: '报事人回答之前不算时间，最多等 5 个工作日。',
    label: '想问什么',
    placeholder: '比如：是几单元？什么时候在家？',
    submit: '发给报事人',
  },
  progress: {
    title: '说说进展',
    text: '报事人会看到。',
    label: '办到哪一步了',
    placeholder: '比如：已联系物业，明天上午来换灯',
    submit: '告诉报事人',
  },
  sendBack: {
    title: `退回${terms.desk}`,
    text: `时间照常算。退回两次以后，由${terms.leader}决定。`,
    label: '为什么退回',
    placeholder: '比如：这里归市政管，需要社区协调',
    submit: '退回',
  },
  resolve: {
    heading: '办好了，怎么答复',
    to: (name: string) => `${name}会看到您写的话和照片，时间到此为止`,
    label: '处理结果',
    placeholder: '做了什么，现在怎么样，还会不会再坏',
    photos: '处理后的照片',
    photosHint: '全景、近景各一张，说得更清楚',
    submit: '答复报事人',
    done: '已经答复',
  },
  transfer: {
    heading: '转给谁',
    text: '时间照常算，报事人会看到转给了谁、为什么。',
    desk: '工作台',
    onLeave: '请假中，不能接',
    title: (name: string) => `转给${name}`,
    reason: '为什么转',
    reasonPlaceholder: '比如：这件事由她包片',
    submit: '转过去',
    demo: '名单里都是示例人物',
    empty: `没有可以接手的同事，请退回${terms.desk}`,
    loading: '正在找可以接手的同事…',
  },
  reveal: {
    title: '为什么要看手机号',
    text: '报事人会看到您看过、为什么看。',
    label: '原因',
    reasons: ['约上门时间', '核实情况', '告知结果'],
    other: '或者自己写',
    submit: '查看手机号',
    shown: (name: string | null) => (name ? `${name}的手机号` : '报事人的手机号'),
    call: (phone: string) => `打 ${phone}`,
    onlyNow: '关掉以后要看，需要再写原因。',
  },
  missing: '还差一处',
  missingWords: '请写几个字再提交',
  photosSending: '照片还在传，请稍等几秒',
  photosFailed: '有照片没传上，请再传一次或删掉',
  offline: '没有网络，这一步没有做成',
  draftKept: '没有网络，已存在手机里',
  draftFound: '上次写的还在，接着写就行',
  changedTitle: '刚刚有人更新了这件事',
  /** What is left of an act that did not happen, by what it carried. */
  kept: {
    words: { offline: '您写的都在。有网了回到这里点一下，不会重复。', changed: '您写的还在，看一眼再提交。' },
    photos: { offline: '照片还在这一页。有网了点“再存一次照片”，不会重复。', changed: '照片还在，看一眼再存。' },
    reason: { offline: '有网了再点一下，不会重复记。', changed: '手机号还没有显示，看一眼再决定要不要看。' },
    nothing: { offline: '有网了再点一下，不会重复。', changed: '您刚才那一下没有生效，先看看现在的情况。' },
  },
  cannotNow: '这件事现在不能这样办了',
  backToCase: '回到这件事',
} as const

/** Quick entry (product.md B.13). */
export const entryWords = {
  heading: '看到、听到的，记一笔',
  text: '发生了什么',
  placeholder: '一句话就行，比如：3 号楼后面井盖松了',
  how: '怎么知道的',
  found: '我发现的',
  told: '居民当面说的',
  state: '解决了吗',
  open: '还没解决',
  solved: '当场解决了',
  solvedNote: '怎么解决的',
  solvedPlaceholder: '比如：已把井盖复位，放了警示牌',
  place: '地点',
  ownGrid: (grid: string) => `${grid}（您的网格）`,
  findingGrid: '正在找您的网格…',
  pinned: '地图上选的位置',
  textMissing: '请写一句发生了什么',
  solvedMissing: '请写一句怎么解决的',
  noPlace: `没选地点，由${terms.desk}安排`,
  changePlace: '在地图上选',
  placeLabel: '地点说明',
  placePlaceholder: '比如：3 号楼后面',
  placeSheet: '点一下地图',
  placePick: '就选这里',
  placeLoading: '正在画地图…',
  category: '类别',
  changeCategory: '换一类',
  categorySheet: '选一类',
  urgent: '很急',
  urgentWhy: `马上提醒${terms.leader}和${terms.desk}，夜里也提醒`,
  submit: '记好了',
  busy: '正在提交…',
  done: '记下来了',
  doneText: (caseNo: string) => `编号 ${caseNo}`,
  again: '再记一件',
  see: '看这件事',
  loading: '正在准备…',
} as const

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
