import type { AnswerRule } from '../forms/check-answers'
import type { Question } from '../forms/question'
import type { ConsentPurpose } from '../people/person'

/** What an answer is used for; shown above the first question. A change of meaning needs a new version (consent-text.ts). */
export const purposeWords: Readonly<Record<ConsentPurpose, string>> = {
  report: '您填的内容只用来办理这件事，由社区工作站和经办人查看；您可以随时查看、更正或要求删除。',
  campaign: '您填的内容只用来组织这次活动，由活动组织者查看，不用来推销；您可以随时查看、更正或要求删除。',
}

type SayRule = (asked: Question) => string

const bound = (asked: Question, end: 'min' | 'max'): string => {
  const value = end in asked ? (asked as { readonly min?: unknown; readonly max?: unknown })[end] : null
  return value === null || value === undefined ? '' : String(value)
}
const low = (asked: Question) => (asked.kind === 'rating' ? '1' : bound(asked, 'min'))
const decimalsOf = (asked: Question) => (asked.kind === 'number' ? asked.decimals : 0)

const broken: Readonly<Record<AnswerRule, SayRule>> = {
  required: asked => (asked.kind === 'photo' ? '请传一张照片。' : '这一题要填。'),
  wrongKind: () => '这里填的内容不合适，请重新填一下。',
  tooShort: asked => `请至少写 ${low(asked)} 个字。`,
  tooLong: asked => `最多写 ${bound(asked, 'max')} 个字，请写短一点。`,
  choiceUnknown: () => '这个选项已经没有了，请重新选。',
  chosenTwice: () => '同一项选了两次，请重新选。',
  tooFew: asked => `请至少选 ${low(asked)} 项。`,
  tooMany: asked =>
    asked.kind === 'photo' ? `最多传 ${bound(asked, 'max')} 张照片。` : `最多选 ${bound(asked, 'max')} 项。`,
  tooSmall: asked => `不能小于 ${low(asked)}。`,
  tooLarge: asked => `不能大于 ${bound(asked, 'max')}。`,
  tooPrecise: asked => (decimalsOf(asked) ? `最多填 ${decimalsOf(asked)} 位小数。` : '请填整数。'),
  notADay: () => '请选一个日期。',
  tooEarly: asked => `请选 ${low(asked)} 或以后的日期。`,
  tooLate: asked => `请选 ${bound(asked, 'max')} 或以前的日期。`,
  notAPhone: () => '请填手机号，或带区号的座机号。',
}

/** What is wrong with an answer, beside its question. */
export const sayAnswerProblem = (asked: Question, rule: AnswerRule): string => broken[rule](asked)

/** Heads and cells of the file of answers. */
export const formSheetWords = {
  sheet: '答卷',
  at: '提交时间',
  version: '版本',
  held: '（内容待审核，暂不显示）',
  photos: (count: number) => `${count} 张照片`,
} as const

/** A case made from an answer: the title of the form, then each question with what was answered. */
export const caseOfAnswerWords = {
  head: (title: string) => `【${title}】`,
  line: (label: string, answer: string) => `${label}：${answer}`,
} as const
