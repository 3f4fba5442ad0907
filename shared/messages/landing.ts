import { terms } from './terms'

/** The landing page of a printed code, and the entry without one. */
export const landingWords = {
  headingFirst: '这里由',
  headingSecond: (who: string) => `${who}负责`,
  hereYouAre: '您在这一格',
  placeLine: (community: string, grid: string) => `${community} · ${grid}`,
  cellLabel: (community: string, grid: string) => `${community}${grid}和相邻网格的示意图`,
  she: '她',
  he: '他',
  absent: (who: string, deputies: readonly string[]) => `${who}不在时找 ${deputies.join('、')}（${terms.deputy}）`,
  leader: (name: string) => `${terms.leader} ${name}`,
  call: (name: string, phone: string) => `打给${name} ${phone}`,
  callElder: (name: string) => `打电话给${name}`,
  hotline: '民生热线',
  supervision: '监督电话',
  alsoCall: '也可以打民生热线',
  report: '我要报事',
  progress: '查进度',
  progressNone: '用编号和查询码也能查',
  ownCase: (title: string, until: string) => `${title}：${until}`,
  otherGrid: '找别的网格',
  otherGridWhy: '在地图上找，或搜小区、社区名字',
  fictional: '虚构的演示数据，不是真实的地方和人',
  loading: `正在找您这一格的${terms.worker}…`,
  offline: '没有网络',
  retry: '再试一次',
  welcome: '扫一扫楼道里的网格码',
  welcomeWhy: `就知道这里由谁负责，报的事直接到${terms.worker}手里。身边没有码，也可以这样找：`,
  findByMap: '在地图上找',
  findBySearch: '搜小区或社区名字',
  findByLocation: '用我的位置',
  callHotline: (phone: string) => `打民生热线 ${phone}`,
  codeTrouble: '这个码打不开',
  notNow: '这会儿没接上',
  gridGone: '没有找到这一格',
  lastGrid: '看上次那一格',
} as const

/** National number of the public service hotline; shown before any territory is known. */
export const publicHotline = '12345'
