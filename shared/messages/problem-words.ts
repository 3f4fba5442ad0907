import type { ProblemStatus, ProblemStepKind } from '../problems/problem'

/** Duplicates and common problems, at the station's desk. */
export const similarWords = {
  heading: '同类的事，近 30 天',
  why: '同一件的合到一起；同一个毛病的归成共性问题，一次答复所有人。',
  none: '附近没有同类的事',
  noneWhy: '同一社区、同一类、近 30 天、还在办的都会列在这里。',
  loading: '正在找同类的事…',
  merge: '合到这一件',
  mergeTitle: (title: string) => `合到“${title}”`,
  mergeText: '这件事到此为止，报事人和跟着看的人都转到那一件，会收到通知。',
  reason: '为什么是同一件',
  reasonPlaceholder: '比如：说的是同一盏灯',
  mergeSubmit: '合并',
  merging: '正在合并…',
  reasonMissing: '请写一句为什么',
  choose: '选上',
  chosen: '已选上',
  groupTitle: '共性问题叫什么',
  groupPlaceholder: '比如：桂花苑路灯老化',
  group: (count: number) => `把 ${count} 件归成一个共性问题`,
  grouping: '正在归类…',
  titleMissing: '请给共性问题起个名字',
} as const

export const problemWords = {
  entry: '共性问题',
  entryWhy: '同一个毛病的事放在一起，往上交，一次答复所有人',
  empty: '还没有共性问题',
  emptyWhy: '打开一件事，在“更多”里点“同类的事”，就能归成一个共性问题。',
  loading: '正在找共性问题…',
  count: (cases: number, desk: string) => `${cases} 件 · ${desk}`,
  status: { open: '在汇总', submitted: '等上级决定', decided: '有决定了', answered: '已答复' } satisfies Record<
    ProblemStatus,
    string
  >,
  cases: (count: number) => `归在一起的 ${count} 件`,
  submittedTo: (desk: string) => `交给了${desk}`,
  reply: '给大家的答复',
  left: (count: number) => `还有 ${count} 件正在处理`,
  goOn: '看看现在',
  history: '经过',
  steps: {
    created: '归成共性问题',
    added: '加了几件',
    removed: '拿出几件',
    submitted: '提交上级研究决定',
    decided: '作出决定',
    answered: '答复了大家',
  } satisfies Record<ProblemStepKind, string>,
  stepCases: (count: number) => `${count} 件`,
  remove: '拿出去',
  acts: {
    submit: {
      label: '交上级决定',
      title: '提交上级研究决定',
      text: '上一级的工作台会收到。',
      field: '请上级定什么',
      busy: '正在提交…',
    },
    decide: {
      label: '记下决定',
      title: '记下决定',
      text: '提交的工作台会收到，由他们答复大家。',
      field: '怎么定的',
      busy: '正在记下…',
    },
    answer: {
      label: '答复所有人',
      title: '一次答复所有人',
      text: '每位报事人和跟着看的人都会收到；没有手机的，变成“请告诉报事人”的任务。',
      field: '答复',
      busy: '正在答复…',
    },
  },
  missing: '请写几个字再提交',
} as const
