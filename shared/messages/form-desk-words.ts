import type { FormCard, FormView } from '../forms/desk-actions'
import type { QuestionKind } from '../forms/question'

/** Those who make surveys and sign-ups. */
export const formDeskWords = {
  empty: '还没有问卷',
  emptyWhy: '问一问大家怎么想，或者让大家报名；公布以前都可以改。',
  create: '做一份问卷',
  createTitle: '新问卷',
  createName: '问卷叫什么',
  createSubmit: '开始做',
  creating: '正在建…',
  nameMissing: '先给问卷起个名字。',
  headline: (open: number) => (open > 0 ? `${open} 份问卷正在收` : '现在没有问卷在收'),
  more: '看后面的',
  changedAt: (when: string) => `${when}改过`,
  back: '回到问卷',
} as const

export const formStatusWords: Readonly<Record<FormCard['status'], string>> = {
  draft: '没公布',
  open: '正在收',
  closed: '停收了',
}

export const kindWords: Readonly<Record<QuestionKind, string>> = {
  text: '写字',
  single: '选一项',
  multi: '选几项',
  number: '数字',
  date: '日期',
  phone: '电话',
  photo: '照片',
  rating: '打分',
}

export const builderWords = {
  parts: '看哪一部分',
  questions: '题目',
  results: '结果',
  head: '开头',
  title: '标题',
  intro: '说明：做什么用、谁来看、留多久',
  once: '每人只填一次',
  onceWhy: '一个微信或一个浏览器算一个人',
  preview: '填的人看到的',
  add: '加一题',
  place: (place: number, kind: string) => `第 ${place} 题 · ${kind}`,
  label: '题目',
  help: '提示，可以不写',
  required: '必填',
  up: '上移',
  down: '下移',
  remove: '删掉这题',
  choices: '选项',
  choice: (place: number) => `选项 ${place}`,
  addChoice: '加一个选项',
  removeChoice: '删掉',
  fewest: { text: '至少几个字', multi: '至少选几项', number: '最小', rating: '', photo: '' },
  most: { text: '最多几个字', multi: '最多选几项', number: '最大', rating: '最高几分', photo: '最多几张' },
  noBound: '不填就不限',
  decimals: '小数几位',
  unit: '单位',
  firstDay: '最早哪天',
  lastDay: '最晚哪天',
  condition: '满足条件才问这题',
  conditionWhy: '看前面一题怎么答',
  conditionOn: '看哪一题',
  short: (place: number, label: string) => `${place}. ${label}`,
  conditionChosen: '选了这些里的任何一项',
  conditionAnswered: '答了就问',
  conditionFrom: '从',
  conditionTo: '到',
  kept: '上次写到一半的改动还在',
  keptDrop: '不要了，从保存的那稿开始',
  saved: (revision: number) => `已保存，第 ${revision} 稿`,
  unsaved: '有没保存的改动',
  wrong: (count: number) => `有 ${count} 处要先改好才能存`,
  notYet: (count: number) => `公布以前还有 ${count} 处要改`,
  ready: '可以公布',
  upToDate: '公布的就是这一稿',
  save: '保存',
  saving: '正在保存…',
  publish: '公布',
  publishAgain: '公布这一稿',
  publishing: '正在公布…',
  publishTitle: '现在公布吗',
  publishText: '公布以后，有链接的人都可以填。公布过的题不能换题型，以后改了要再公布一次。',
  close: '停收',
  closing: '正在停…',
  closeTitle: '现在停收吗',
  closeText: '停收以后谁也填不了；已经交的都留着，可以再公布。',
  link: '填写链接',
  linkWhy: '发到群里，或者印成码。',
  copy: '复制链接',
  copied: '复制好了',
  copyFailed: '没复制成，请长按上面的链接。',
  open: '打开看看',
  conflictTitle: '有人先改过了',
  conflictText: (name: string) => `${name}在您之后又保存了一次。两边改的是同一份问卷，请选留哪一边。`,
  conflictTheirs: '看新的，放弃我的改动',
  conflictMine: '留我的，覆盖新的',
} as const

export const resultWords = {
  total: (count: number) => `收到 ${count} 份`,
  none: '还没有人填',
  noneWhy: '公布以后，把链接发给要填的人。',
  answered: (count: number, total: number) => `${count} 人答了，共 ${total} 份`,
  share: (count: number, percent: number) => `${count} 人 · ${percent}%`,
  people: (count: number) => `${count} 人`,
  range: (from: string, to: string) => `${from} 到 ${to}`,
  mark: (mark: number) => `${mark} 分`,
  mean: (mean: string) => `平均 ${mean}`,
  span: (min: string, max: string) => `最小 ${min}，最大 ${max}`,
  single: '一份一份的答案在表格里看。',
  write: '导出 Excel 表',
  writing: '正在写表…',
  written: (rows: number) => `写好了，${rows} 份答卷`,
  writtenWhy: '电话号码只留后四位；表十分钟内有效。',
  openFile: '打开表格',
  openFailed: '没有打开，请再试一次。',
} as const

/** What keeps a draft from being published, by the rule of form-problems.ts. */
const problemWords: Readonly<Record<string, string>> = {
  noQuestions: '还没有题目。',
  sameId: '有两题重了，请删掉一题。',
  sameChoice: '有两个选项一样。',
  rangeEmpty: '最小比最大还大，没有可填的。',
  notADay: '日期不对。',
  notEarlier: '条件看的那一题要排在这题前面。',
  testUnfit: '条件和那一题的题型不配，请重新选。',
  choiceUnknown: '条件里的选项没有了，请重新选。',
  kindChanged: '公布过的题不能换题型，请删掉，另加一题。',
  categoryUnknown: '生成办件的类别没有了。',
  tooManyPhotos: '各题的照片加起来太多，一共最多 18 张。',
  purposeUnfit: '生成办件的问卷，用途只能是办事。',
}

export const sayFormProblem = ({ rule }: FormView['problems'][number]): string =>
  problemWords[rule] ?? '这里还要改一改。'

/** What cannot be saved as it is typed, by field. */
const typingWords: Readonly<Record<string, string>> = {
  title: '标题还没写。',
  label: '题目还没写。',
  choices: '有的选项还没写。',
  questions: '最多 50 题。',
}

export const sayTyping = (field: string): string => typingWords[field] ?? '这里的数字或字不合适。'
