import type { AnswerRule } from '../forms/check-answers'
import type { FormStatus } from '../forms/form'
import type { FormRule } from '../forms/form-problems'
import type { Question, QuestionKind } from '../forms/question'
import type { ConsentPurpose } from '../people/person'

export const questionKindWords: Readonly<Record<QuestionKind, string>> = {
  text: '填文字',
  single: '选一项',
  multi: '选几项',
  number: '填数字',
  date: '选日期',
  phone: '填电话',
  photo: '传照片',
  rating: '打分',
}

export const formStatusWords: Readonly<Record<FormStatus, string>> = {
  draft: '还没发布',
  open: '正在收集',
  closed: '已停止收集',
}

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

export const formRuleWords: Readonly<Record<FormRule, string>> = {
  noQuestions: '还没有题目，请先加一题。',
  sameId: '这一题和前面的题重了，请删掉重加。',
  sameChoice: '有两个选项一样，请改一个。',
  rangeEmpty: '最小的比最大的还大，或者一个也填不进，请改一下。',
  notADay: '没有这一天，请重新选。',
  notEarlier: '只能看前面的题来决定显示不显示，请重新选。',
  testUnfit: '前面那一题不能这样判断，请重新选。',
  choiceUnknown: '前面那一题没有这个选项了，请重新选。',
  kindChanged: '这一题发布过，不能换题型；请删掉它，另加一题。',
  categoryUnknown: '这个类别已调整，请重新选择。',
  tooManyPhotos: '一张表最多传 18 张照片，请把张数改少一点。',
  purposeUnfit: '会生成案件的表，用途要选“办理事情”。',
}

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
