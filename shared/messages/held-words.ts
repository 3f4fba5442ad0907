import type { HeldState, HeldWhy } from '../cases/held-content'
import { terms } from './terms'

/** What a case is called in lists while its words wait for the station. */
export const heldTitle = (categoryName: string): string => `${categoryName}：内容待${terms.desk}查看`

/** Content that is not simply clear, where it would stand. */
export const heldWords = {
  textHeld: `这段文字正在由${terms.desk}看一下，看过就会显示；办理时限照算。`,
  textBlocked: `这段文字没有展示，原因在“办理经过”里。`,
  ownHeld: `您写的内容正在由${terms.desk}看一下，不影响办理时限。`,
  ownBlocked: `您有一段内容没有展示，原因在“办理经过”里。不同意的话，请打${terms.desk}电话，可以请他们再看一次。`,
  /** In the place of a photo. */
  photo: {
    checking: '检查中',
    unchecked: '没检查过',
    held: '待查看',
    blocked: '不展示',
  } satisfies Record<HeldState, string>,
  photosChecking: '照片正在检查，一般几分钟就好。',
  photosHeld: `有照片正在由${terms.desk}看一下，看过就会显示。`,
  goLook: '去看待查看的内容',
  noWords: '（内容待查看，没有印出）',
  why: {
    asked: '正在检查',
    risky: '检查认为不合适',
    review: '检查有疑问',
    noOpenid: '不是从微信来的，没有检查',
    notVisited: '打开小程序太久，没有检查',
    unavailable: '检查服务没接上',
    noAnswer: '半小时没有检查结果',
    station: `${terms.desk}屏蔽`,
  } satisfies Record<HeldWhy, string>,
} as const

/** The station's queue. */
export const heldPageWords = {
  title: '待查看内容',
  entry: '待查看内容',
  entryWhy: '没有检查过、或检查有疑问的文字和照片，由您放行或屏蔽',
  heading: (count: number) => (count > 0 ? '这些内容请您看一下' : '现在没有要看的内容'),
  text: '时限照算，请尽快看。放行后办事的人就能看到；屏蔽要写原因，报事人会收到。',
  empty: '都看过了',
  emptyWhy: '有新的会出现在这里，也会发消息告诉您',
  scopes: '看哪个单位',
  release: '放行',
  releaseSome: (count: number) => `放行选中的 ${count} 项`,
  releasing: '正在放行…',
  block: '屏蔽',
  notBlock: '先不屏蔽',
  blocking: '正在屏蔽…',
  blockTitle: '为什么屏蔽',
  blockWhy: '报事人会看到这个原因，请写得客气、具体。',
  reasonHint: '例如：照片里有别人的身份证号',
  photo: '待查看的照片',
  showPhoto: '看照片',
  chosen: (is: boolean) => (is ? '选中了，点一下不选' : '没选，点一下选中'),
  open: '打开这件事',
  more: '看后面的',
  loading: '正在找要看的内容…',
  notYours: `这一页给${terms.desk}用`,
  stillHidden: '办事的人现在看不到',
  alreadyShown: '办事的人已经能看到',
} as const
