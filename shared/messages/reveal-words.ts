import { sayInstant } from '../kernel/say-time'

/** Who looked at whose phone: for the reporter, and for the supervisor. */
export const revealWords = {
  own: {
    entry: '谁看过我的电话',
    entryWhy: '每次都要写原因，都记在这里',
    heading: '谁看过我的电话',
    why: '办事的人要打给您，才能看您的电话，而且要写原因。匿名报的事没有电话可看。',
    none: '没有人看过您的电话',
    noneWhy: '有人看过，会写在这里：谁、什么时候、为什么。',
  },
  desk: {
    entry: '谁看过报事人的电话',
    entryWhy: '看的人、时间和原因',
    heading: '谁看过报事人的电话',
    why: '每人每天能看多少次有规定。原因不对劲的，请问问看的人。',
    none: '没有人看过报事人的电话',
    noneWhy: '有人看过，会写在这里：谁、什么时候、为什么。',
  },
  loading: '正在取记录…',
  notYours: '这里由监督的人看',
  more: '看更早的',
  who: (byName: string, at: number, now: number) => `${byName} ${sayInstant(at, now)}`,
  whose: (byName: string, name: string | null, phone: string) => `${byName}看了${name ?? '报事人'} ${phone}`,
  reason: (reason: string, caseNo: string) => `原因：${reason} · 编号 ${caseNo}`,
  reasonWhen: (at: number, now: number, reason: string, caseNo: string) =>
    `${sayInstant(at, now)} · 原因：${reason} · 编号 ${caseNo}`,
} as const
