import type { KeywordSetRule } from '../categories/rules-problems'
import type { Complexity } from '../deadlines/policy'
import { complexityWords } from './promised-date-words'

/** The page on which an administrator sets the words that suggest a category. */
export const keywordWords = {
  entry: '类别词',
  entryWhy: '写了哪些词，就建议归到哪一类',
  loading: '正在取类别词…',
  inForce: (version: number) => `现在用第 ${version} 版`,
  delivered: '这是系统自带的词，还没有人改过',
  publishedBy: (name: string, when: string, note: string) => `${name} ${when}发布：${note}`,
  readOnly: '您可以看、可以试；要改，请找管理员',
  onlyNew: '改了只管以后写的内容，已经报的事不变。居民自己选的类别，永远以居民选的为准。',
  tryTitle: '试一句',
  tryLabel: '像居民那样写一句',
  tryPlaceholder: '比如：3 号楼的楼道灯坏了三天了',
  trySuggests: (name: string) => `建议归到 ${name}`,
  tryUnsure: '拿不准，不建议',
  tryNothing: '没有碰到任何一个词',
  tryRow: (name: string, score: number, words: readonly string[]) =>
    `${name} ${score} 分：${words.map(word => `“${word}”`).join('')}`,
  tryComplexity: (complexity: Complexity, words: readonly string[]) =>
    `看起来${complexityWords[complexity]}：${words.map(word => `“${word}”`).join('')}`,
  rules: '词和类别',
  ofComplexity: '看难易的词',
  row: (weight: number, words: readonly string[]) => `每个词 ${weight} 分：${words.join(' ')}`,
  rowComplexity: (complexity: Complexity, words: readonly string[]) =>
    `${complexityWords[complexity]}：${words.join(' ')}`,
  words: '词，用空格隔开',
  wordsHint: '写了其中任何一个就算，长的词优先',
  weight: '每个词几分（1 到 10）',
  unless: '碰到这些词就不算，用空格隔开',
  category: '建议归到哪一类',
  noCategory: '不管类别，只看难易',
  complexity: '看起来多难',
  noComplexity: '不管难易',
  add: (name: string) => `给“${name}”再加一组词`,
  addComplexity: '再加一组看难易的词',
  remove: '去掉这一组',
  done: '收起',
  negations: '前面有这些词就不算',
  leastScore: '至少几分才建议',
  leastLead: '至少比第二名多几分才建议',
  wrong: (count: number) => `有 ${count} 处要改`,
  unchanged: '还没有改动',
  dryRun: '用上个月的事试算一遍',
  dryRunning: (count: number) => `正在试算，已算 ${count} 件…`,
  dryRunWhy: '不会保存，也不会影响任何人',
  dryRunNone: (month: string) => `${sayMonth(month)}没有报过的事`,
  dryRunDone: (month: string, cases: number) => `${sayMonth(month)}报的 ${cases} 件事`,
  dryRunChanged: (changed: number) => (changed === 0 ? '建议都和现在一样' : `有 ${changed} 件的建议会变`),
  dryRunRight: (was: number, would: number) => `和最后定的类别一致：现在 ${was} 件，改了以后 ${would} 件`,
  dryRunSilent: (was: number, would: number) => `不给建议：现在 ${was} 件，改了以后 ${would} 件`,
  note: '为什么改',
  notePlaceholder: '比如：充电桩的事都归到消防了',
  publish: '发布',
  publishing: '正在发布…',
  published: (version: number) => `第 ${version} 版已经生效`,
  notTried: '还没有试算过，建议先试算一遍再发布',
  changedMeanwhile: '刚刚有别的管理员发布了新的一版。请看一眼最新的词，再改一次。',
  startAnew: '看最新的词',
  problems: {
    categoryUnknown: '没有这个类别',
    pointsNowhere: '要选一个类别，或者一个难易',
    twice: '同一个词在这一类里写了两次',
    neverSaid: '“不算”的词把自己的词也去掉了',
  } satisfies Readonly<Record<KeywordSetRule, string>>,
  fieldWrong: '词要 1 到 12 个字，分数要 1 到 10',
} as const

/** At the acceptance: what the words say of how difficult it is. */
export const complexityHint = {
  title: (complexity: Complexity) => `看起来${complexityWords[complexity]}`,
  why: (words: readonly string[]) =>
    `因为写了${words.map(word => `“${word}”`).join('')}。如果是，请改难易，答复的日子会重算。`,
  change: '改类别和难易',
} as const

/** "2026-10" → "2026 年 10 月". */
const sayMonth = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`
