import { terms } from './terms'

/** The console of supervisors, leaders, desks and administrators. */
export const consoleWords = {
  pages: '督办台',
  desk: terms.desk,
  deskPages: '工作台',
  refused: `督办台给督办员、${terms.leader}、${terms.desk}和管理员用`,
  loading: '正在取这里的情况…',
  more: '看后面的',
  places: '看哪里',
  keys: '快捷键',
  keyList: {
    rows: ['J、K，↓、↑', '下一件、上一件'],
    open: ['Enter', '打开选中的'],
    close: ['Esc', '关上旁边的件或这一层'],
    search: ['/', '在案件里查编号'],
    help: ['?', '看这张表'],
  },
  entry: '督办台',
  entryWhy: '哪里超期、卡在谁手上、现在做什么',
} as const

export const consoleHomeWords = {
  none: (open: number) => `没有超期，${open} 件在办`,
  late: (late: number) => `${late} 件超期`,
  lateMostly: (late: number, there: number, place: string) => `${late} 件超期，${there} 件在${place}`,
  stuck: '卡在哪：',
  dueToday: (count: number) => (count === 0 ? '今天没有到期的' : `今天还有 ${count} 件到期`),
  weekAgo: (difference: number) =>
    difference === 0
      ? '超期和上周一样多'
      : difference > 0
        ? `超期比上周多 ${difference} 件`
        : `超期比上周少 ${-difference} 件`,
  where: '哪里超期',
  place: '在哪',
  whole: '全部',
  own: '没有落到下面的',
  now: '超期的事，现在做什么',
  nothingLate: '现在没有超期的事',
  nothingLateWhy: '快到期的在案件里，先看黄灯',
  seeYellow: '看将到期的',
  allCases: '看全部在办的',
  allLate: '看全部超期的',
  count: (count: number) => `${count} 件`,
  shown: (shown: number, total: number) => `先列 ${shown} 件，共 ${total} 件`,
  numbersOnly: '管理员只看数，不看件。',
  trend: (place: string) => `${place} 超期`,
  trendSaid: (first: number, last: number, days: number) =>
    days < 2 ? '刚开始记' : first === last ? '和开始时一样' : `从 ${first} 件到 ${last} 件`,
  month: '本月三率',
  map: '在地图上看',
  look: '看一看',
  caseWait: '等回答',
  heads: { light: '时限', title: '事情', place: '在哪', who: '谁在办', held: '卡在哪', act: '现在做' },
} as const

export const togetherWords = {
  button: (count: number) => `一起开督办单 ${count} 件`,
  title: (count: number) => `给 ${count} 件一起开督办单`,
  text: '每件各开一张，办事的人要在期限内说明；督办单还在等回复的不算在内。',
  submit: (count: number) => `开 ${count} 张督办单`,
  busy: (done: number, all: number) => `正在开，${done}/${all}…`,
  partly: (done: number, failed: number) => `开好 ${done} 张，${failed} 张没有开成`,
  partlyWhy: '没有开成的还在这里，可以再点一次。',
} as const

export const consoleCasesWords = {
  heading: (place: string, count: string) => `${place}：${count}`,
  counted: (count: number, more: boolean) => (more ? `${count} 件以上` : `${count} 件`),
  since: (day: string) => `从${day}登记的看起`,
  filters: '筛选',
  clear: '清空',
  remove: (label: string) => `去掉 ${label}`,
  search: '查编号',
  searchHint: '像 QH20261122-0007，可以只写前面一段',
  searchWrong: '编号像 QH20261122-0007：两个字母、八位日期、横线和数字',
  searchWord: '查',
  order: '排在前面的',
  orders: { due: '最早到期', created: '最近登记' },
  empty: '没有这样的件',
  emptyWhy: '去掉一个条件看看',
  kinds: {
    light: '时限',
    assignee: '谁在办',
    days: '哪天报的',
    status: '状态',
    channel: '来源',
    lateBy: '超期多久',
    category: '类别',
  },
  assignee: (name: string) => `${name} 在办`,
  assigneeUnnamed: '选中的人在办',
  assigneeHas: (open: number, red: number) => (red > 0 ? `${open} 件在办，${red} 件超期` : `${open} 件在办`),
  nobody: '这里现在没有在办的事',
  days: {
    today: '今天',
    yesterday: '昨天',
    week: '近 7 天',
    month: '近 31 天',
    thisMonth: '这个月',
    lastMonth: '上个月',
  },
  daysFromTo: (from: string, to: string) => (from === to ? `${from}报的` : `${from}到${to}报的`),
  otherDays: '别的日子',
  daysFrom: '从哪天',
  daysTo: '到哪天',
  daysHint: '像 2026-11-01',
  daysWrong: '日子像 2026-11-01，头一天不晚于末一天',
  daysSubmit: '看这些天的',
  open: '在办',
  lateBy: (days: number) => `超期 ${days} 个工作日以上`,
  urgent: '紧急',
  supervised: '督办中',
  anyKind: '不限',
  caseNo: (part: string) => `编号 ${part}`,
  close: '关上',
  wholePage: '整页看',
  panel: '选中的件',
} as const

export const consoleMapWords = {
  heading: (place: string) => `${place}的灯`,
  hint: '点一块看里面；到了网格，列出它的件',
  legend: '■ 有超期，▲ 有将到期；绿的在办、不急，灰的没有在办的',
  below: '下面各处',
  cases: '看这里的件',
  noBelow: '这里没有再分',
} as const

export const consoleOrderWords = {
  lists: '看哪一类',
  names: { lateReply: '逾期没回复', awaitsReply: '等回复', awaitsVerdict: '等认可', settled: '已了结' },
  summary: (late: number, replies: number) => `${late} 张逾期没回复，${replies} 张等您看`,
  empty: '这一类现在没有',
  emptyWhy: '要督办一件事，在案件里打开它，点“开督办单”',
  waits: (when: string) => `${when}前回复`,
  late: '逾期没有回复',
  replied: '回复了，等您看',
  settled: '已了结',
  byNobody: '超期自动开',
  heads: { light: '督办', title: '事情', place: '在哪', who: '谁在办', held: '为什么督办', act: '现在做' },
} as const
