import type { LimitUnit } from '../deadlines/policy'
import type { SetRule } from '../deadlines/rules-problems'
import { terms } from './terms'

/** The page on which an administrator sets deadlines (product.md C.1, C.2). */
export const rulesWords = {
  entry: '办理时限',
  entryWhy: '多少天答复、怎么升级、哪些天算工作日',
  loading: '正在取现在的规则…',
  inForce: (version: number) => `现在按第 ${version} 版办`,
  delivered: '这是系统自带的规则，还没有人改过',
  publishedBy: (name: string, when: string, note: string) => `${name} ${when}发布：${note}`,
  readOnly: '您可以看；要改，请找管理员',
  readOnlyBelow: (top: string) => `时限由${top}一级的管理员统一定，您可以看；要改，请找他们`,
  onlyNew: '改了只管以后报的事。已经答应居民的日子，一天都不会变。',
  policy: '哪一套时限',
  policyName: '名称',
  limitsOf: (unit: LimitUnit) => `几${unitWords[unit]}内答复或办结`,
  extendable: (name: string) => `${name}：可以申请延长`,
  accept: '几个工作小时内受理（可以不填）',
  ask: '问报事人，最多等几个工作日',
  extensionMost: '最多延长几次',
  extensionAmount: (unit: LimitUnit) => `一次最多延长几${unitWords[unit]}`,
  yellowShare: '剩下百分之几的时间，变成“将到期”',
  yellowWorkdays: '或者剩下几个工作日，取长的',
  supervisionAfter: '超期几个工作日开督办单',
  supervisionReply: '督办几个工作日内回复',
  mapping: '哪一类用哪一套',
  mappingWhy: '没有单独指定的，用默认的一套',
  default: '默认',
  category: (name: string) => `${name}用哪一套`,
  ladder: '每一级占全部时间的百分之几',
  urgent: '急事没人看',
  urgentMinutes: '多少分钟没人看，就请副岗一起办',
  urgentMinutesHint: '5 到 240 分钟；副岗再过同样久没看，告诉网格长。',
  percent: (value: number) => `${value}%`,
  rung: (number: number, name: string) => `第 ${number} 级 ${name}`,
  rungEarlier: '往前移',
  rungOff: '去掉',
  rungAdd: (name: string) => `加上${name}`,
  departments: '转给职能部门的事',
  departmentShare: '部门占全部时间的百分之几',
  departmentsWhy: '哪个部门不填，就和别的部门一样。到时没办好，提醒部门和转给它的工作台；答复居民的日子不变。',
  departmentsNone: '到时没办好，提醒部门和转给它的工作台；答复居民的日子不变。',
  ladderWhy: (sum: number) => `加起来 ${sum}%，不能超过 100%。从上往下，一级一级往上交；没有的级别会跳过。`,
  wrong: (count: number) => `有 ${count} 处要改`,
  unchanged: '还没有改动',
  dryRun: '用上个月的事试算一遍',
  dryRunning: (count: number) => `正在试算，已算 ${count} 件…`,
  dryRunWhy: '不会保存，也不会影响任何人。答复居民的日子、各级和部门的时间，都按当时实际走过的级别和部门试算。',
  dryRunDone: (month: string, cases: number) => `${sayMonth(month)}报的 ${cases} 件事`,
  dryRunNone: (month: string) => `${sayMonth(month)}没有报过的事`,
  dryRunSaid: (was: number, would: number) =>
    was === would ? `超期的还是 ${was} 件` : `原来超期 ${was} 件，改了以后会超期 ${would} 件`,
  dryRunLevels: (was: number, would: number) => sayShares('某一级', was, would),
  dryRunDepartments: (was: number, would: number) => sayShares('部门', was, would),
  dryRunOtherWay: (count: number) =>
    `有 ${count} 件走过的级别在新规则里没有了，不知道会改走哪一级，各级和部门的时间没有算进去。`,
  byClass: '按难易',
  byCommunity: '按社区',
  heads: { name: '', cases: '件数', was: '原来超期', would: '会超期' },
  note: '为什么改',
  notePlaceholder: '比如：县里要求一般事项 3 个工作日答复',
  publish: '发布',
  publishing: '正在发布…',
  published: (version: number) => `第 ${version} 版已经生效`,
  notTried: '还没有试算过，建议先试算一遍再发布',
  changedMeanwhile: '刚刚有别的管理员发布了新的一版。请看一眼最新的规则，再改一次。',
  startAnew: '看最新的规则',
  history: '以前的版本',
  version: (version: number) => `第 ${version} 版`,
  calendar: '工作日历',
  calendarWhy: '放假安排由管理员导入，这里只能看',
  year: '哪一年',
  awaited: (year: number) => `${year} 年的放假安排还没公布，先按法定节日算，到期日标“暂定”`,
  noSpecial: '没有和平常不一样的日子',
  hours: (spans: string) => `上班时间 ${spans}`,
  halfDay: (time: string) => `半天班到 ${time}`,
  kinds: { holiday: '放假', makeupWorkday: '上班', localHoliday: '本地放假', halfDay: '半天' },
} as const

const unitWords: Readonly<Record<LimitUnit, string>> = {
  workdays: '个工作日',
  calendarDays: '天',
  workHours: '个工作小时',
}

const sayShares = (whose: string, was: number, would: number): string =>
  was === would
    ? `${whose}自己的时间用完还没办好的，还是 ${was} 件`
    : `${whose}自己的时间用完还没办好的，原来 ${was} 件，改了以后会有 ${would} 件`

/** "2026-10" → "2026 年 10 月". */
const sayMonth = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** A rung of the ladder. `levelNames` of the organisation run from its top down to the grid. */
export const rungWords = (
  role: 'worker' | 'leader' | 'station',
  nodesUp: number,
  levelNames: readonly string[],
): string =>
  role === 'worker'
    ? terms.worker
    : role === 'leader'
      ? terms.leader
      : (levelNames.at(-1 - nodesUp) ?? ['社区', '街道', '区县', '市'][nodesUp - 1] ?? `上 ${nodesUp} 级`)

/** What is wrong with a set of rules that no single field shows. */
export const setRuleWords: Readonly<Record<SetRule, string>> = {
  twice: '有两套用了同一个编号',
  policyUnknown: '没有这一套时限',
  policyMissing: '不能去掉一套时限，还有事情在用它',
  categoryUnknown: '没有这个类别',
  wholeDays: '按天算的要填整数',
  sharesOverOne: '各级加起来超过了 100%',
  workerFirst: `第 1 级要是${terms.worker}`,
  rungTwice: '同一级有两次',
  rungUnknown: '这里没有这一级',
}

/** What is wrong with one field. */
export const fieldWords = { number: '请填一个合适的数', text: '请填几个字，不要太长' } as const
