import type { ErrorCode } from '../kernel/errors'

/** What a person calls an act that waits; the name of the action in the contract. */
const acts: Readonly<Record<string, string>> = {
  submit: '报事',
  quickEntry: '记的事',
  accept: '受理',
  progress: '进展',
  addPhotos: '照片',
  ask: '问报事人的话',
  resolve: '处理结果',
  sendBack: '退回',
  tell: '反馈',
  recordErrand: '材料交接',
  answerAsk: '回答',
  supplement: '补充',
  rate: '评价',
  reopen: '重新办的理由',
}

/** What to do about a refusal, beside its own sentence. */
const advice: Partial<Record<ErrorCode, string>> = {
  CHANGED_MEANWHILE: '先看看现在的情况，再决定改一改还是放弃。',
  CASE_STATE_FORBIDS: '先看看现在的情况，再决定改一改还是放弃。',
  NOT_ALLOWED: '这件事可能已经转给别人。写的还在，可以复制给接手的人。',
  CASE_NOT_FOUND: '这件事可能已经转给别人。写的还在，可以复制给接手的人。',
  NOT_SIGNED_IN: '重新登录以后点“再试一次”。',
  PHOTO_UNUSABLE: '点“修改”，删掉坏的照片再交。',
  REPORTED_BEFORE: '要是另一件事，点“仍要提交”。',
}

/** What is kept on the device until the network is back (mockup 05b). */
export const outboxWords = {
  offlineTitle: '没有网络，可以接着干',
  waitingTitle: '还有没交上去的',
  waiting: (acts: number, photos: number) =>
    `${acts} 件${photos > 0 ? `、${photos} 张照片` : ''}存在手机里，有网就交，不会重复。`,
  refused: (count: number) => `${count} 件没交成，要您看一下。`,
  what: (action: string, title: string) => `${acts[action] ?? '这一步'} · ${title}`,
  waitsForNetwork: '已写好，等网络',
  isSending: '正在交…',
  behind: '等前面一条',
  pauses: '没接上，过一会儿自己再交',
  notDone: '没交成',
  why: (sentence: string, code: ErrorCode) => `${sentence}${advice[code] ?? ''}`,
  retry: '再试一次',
  insist: '仍要提交',
  edit: '修改',
  giveUp: '放弃',
  reallyGiveUp: '真的放弃？写的会删掉',
  keep: '先留着',
  slotTaken: '那里正写着别的，先交掉或删掉，再来改这一条。',
  noRoom: '手机里存不下了',
  noRoomWhy: '最多存 100 件、90 张照片。找个有网的地方，等它们交上去再写。',
  leaving: (count: number) => `您还有 ${count} 件没交上去`,
  leavingWhy: '换人以后，别人看不到也交不了；等您再登录这台设备才会交。最好先连上网等一会儿。',
  written: '写的是',
  open: '打开',
  reportWaits: (state: string) => `${state}，还没有编号`,
  reportWaitsWhy: '有网就交，不用守着。还没交上去之前，可以改，也可以不交。',
  photosKept: (all: number, left: number) => `${all} 张照片${left > 0 ? `，${left} 张还没传上去` : ''}`,
  anonymous: '匿名报的',
  queryCodeWaits: '交上去以后，换了手机也能凭编号和查询码查进度。编号到时在“我报的事”里，查询码现在就可以截图。',
  drop: '不交了',
  reportGone: '这一件不在等着了',
  reportGoneWhy: '交上去了的话，在“我报的事”里。',
  reportKept: '收好了，有网就交',
  reportKeptWhy: '可以关掉，不用守着。交上去以后，在“我报的事”里看谁来办、什么时候答复。',
  seeMine: '看我报的事',
  reportSent: (title: string) => `交上去了：${title}`,
  reportSentWhy: '有编号了，也定了谁来办、什么时候答复。',
  seeReceipt: '看编号、查询码和答复时间',
} as const
