import type { LimitedAction } from '../limits/limit-rules'

/** The page on which an administrator sets how often one person may do what. */
export const limitRulesWords = {
  entry: '次数限制',
  entryWhy: '一个人多久最多能报几次、查几次',
  loading: '正在取现在的限制…',
  inForce: (version: number) => `现在按第 ${version} 版办`,
  delivered: '这是系统自带的限制，还没有人改过',
  publishedBy: (name: string, when: string, note: string) => `${name} ${when}发布：${note}`,
  readOnly: '您可以看；要改，请找管理员',
  actions: {
    report: '报事',
    join: '点“我也遇到”',
    track: '用查询码查进度',
    reveal: '工作人员看电话',
  } satisfies Readonly<Record<LimitedAction, string>>,
  actionsWhy: {
    report: '超过了会请居民过一会儿再交，写的内容不会丢，还能打热线。一家人常常共用一部手机，别定得太紧。',
    join: '防止有人替全楼的人点。',
    track: '同一个编号、同一个人，防止一个一个试查询码。',
    reveal: '超过了当天就看不了别的电话，防止把名单抄走。',
  } satisfies Readonly<Record<LimitedAction, string>>,
  most: '最多几次',
  within: '多少分钟内',
  said: (within: string, most: number) => `${within}内最多 ${most} 次`,
  minutes: (minutes: number) => saySpan(minutes),
  add: '再加一条',
  remove: '去掉这一条',
  repeats: '一样的内容，在同一个网格',
  repeatsWhy: '再报一样的内容，先请居民看看上一件；超过次数就请写在上一件里。',
  repeatsSaid: (within: string, most: number) => `${within}内最多报 ${most} 次`,
  wrong: (count: number) => `有 ${count} 处要改`,
  fieldWrong: (where: string) => `${where}：次数要 1 到 10000，分钟要 1 到 10080（7 天）`,
  repeatsWrong: '一样的内容：次数要 1 到 100，分钟要 0 到 10080（7 天）',
  unchanged: '还没有改动',
  note: '为什么改',
  notePlaceholder: '比如：有小区一家五口共用一部手机',
  onlyNew: '发布以后马上管用，已经报的事不受影响。',
  publish: '发布',
  publishing: '正在发布…',
  published: (version: number) => `第 ${version} 版已经生效`,
  changedMeanwhile: '刚刚有别的管理员发布了新的一版。请看一眼最新的限制，再改一次。',
  startAnew: '看最新的限制',
} as const

const hour = 60
const day = 24 * hour

/** A span of minutes as people say it: "2 天", "1 小时", "15 分钟". */
const saySpan = (minutes: number): string =>
  minutes % day === 0 && minutes > 0
    ? `${minutes / day} 天`
    : minutes % hour === 0 && minutes > 0
      ? `${minutes / hour} 小时`
      : `${minutes} 分钟`
