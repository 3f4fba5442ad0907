import type { Hold } from '../figures/hold'
import type { LightName } from '../figures/light-counts'
import type { Exclusion, MedianTime, RateName } from '../figures/rates'
import { terms } from './terms'

/** How an open case counts. */
export const lightWords: Readonly<Record<LightName, string>> = {
  red: '超期',
  yellow: '将到期',
  green: '正常',
  paused: '停表',
}

/** Where a case is stuck; `by` is whose turn it is. */
export const holdWords: Readonly<Record<Hold, (by: string) => string>> = {
  verdict: () => '督办回复了，等督办的人看',
  lateReply: by => `${by} 没有按时回复督办`,
  extensionDecision: by => `申请延期，等 ${by} 决定`,
  acceptance: by => `${by} 还没有受理`,
  newHands: by => `退回来了，等 ${by} 安排`,
  decision: by => `等 ${by} 研究决定`,
  telling: by => `办好了，等 ${by} 告诉报事人`,
  awayPerson: by => `${by} 请假或离岗`,
  desk: by => `在 ${by} 手上`,
  reply: by => `等 ${by} 回复督办`,
  person: by => `${by} 正在办`,
  reporter: () => '等报事人回答',
}

/** A group of late cases, as a head. */
export const holdNames: Readonly<Record<Hold, string>> = {
  verdict: '督办回复等您看',
  lateReply: '督办没有按时回复',
  extensionDecision: '等延期决定',
  acceptance: '没有人受理',
  newHands: '退回来没有人接',
  decision: '等研究决定',
  telling: '办好了没有告诉报事人',
  awayPerson: '办事的人请假或离岗',
  desk: '在部门或工作站手上',
  reply: '等督办回复',
  person: '办事的人还没办好',
  reporter: '等报事人回答',
}

export const rateWords: Readonly<Record<RateName, string>> = {
  response: '响应率',
  solution: '解决率',
  satisfaction: '满意率',
}

/** How each rate is counted, for the foot of the page. */
export const rateRuleWords: Readonly<Record<RateName, string>> = {
  response: '按时受理或说明不受理的，占应当响应的。有受理时限的看受理时限，没有的看答复期限。',
  solution: '已经答复的，占已经答复和已经超期的。超期的一件都不去掉。',
  satisfaction: '满意和基本满意的，占说了看法的。报事人自己的评价优先于回访时说的。',
}

export const exclusionWords: Readonly<Record<Exclusion, string>> = {
  withdrawn: '报事人撤回',
  merged: '并入另一件，在那一件里算',
  rejected: '不予受理，已说明原因',
  aboutNobody: `${terms.worker}自己发现，没有报事人`,
  paused: '等报事人回答，或已提交研究，时限停着',
  notDueYet: '还没有到期',
  notAnswered: '还没有答复',
  noView: '没有说看法',
}

export const timeWords = {
  toRoute: '到办事人手上',
  toFirstReply: '到第一次回话',
  toClose: '到答复',
  work: '按上班时间',
  elapsed: '按日历时间',
  rule: '一半的事不超过这个时间；等报事人回答的时间也算在内。',
  none: '没有',
} as const

/** `35 分钟`, `3 小时 20 分`, and from two days on `5 天 4 小时`; a working day is counted as `dayMinutes`. */
export function saySpan(minutes: number | null, dayMinutes: number): string {
  if (minutes === null) return timeWords.none
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 2 * dayMinutes) return joined(Math.floor(minutes / 60), '小时', minutes % 60, '分')
  return joined(Math.floor(minutes / dayMinutes), '天', Math.floor((minutes % dayMinutes) / 60), '小时')
}

const joined = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`

const calendarDayMinutes = 1440
/** Seven opening hours (product.md C.2). */
const workingDayMinutes = 420

export const sayMedian = ({ workMinutes, elapsedMinutes }: MedianTime): { work: string; elapsed: string } => ({
  work: saySpan(workMinutes, workingDayMinutes),
  elapsed: saySpan(elapsedMinutes, calendarDayMinutes),
})

/** `89.4%`; nothing to divide by is said, not shown as nought. */
export const sayShare = (share: number | null): string =>
  share === null ? '没有可算的' : `${(share * 100).toFixed(1)}%`
