import type { ClaimFailure, ClaimState } from '../campaigns/claim'
import type { Qualification } from '../campaigns/tier'

/** Campaigns as customers take part in them: the list, one campaign, claiming. */
export const campaignPageWords = {
  entryMany: (count: number) => `这里有 ${count} 个活动`,
  listEmpty: '这里现在没有活动',
  listEmptyWhy: '有了会出现在首页。',
  listUnknown: '先找到您的网格',
  listUnknownWhy: '扫一下楼下的码，或者自己找，才知道有哪些活动。',
  findGrid: '去找网格',
  until: (day: string) => `到${day}`,
  from: (day: string) => `${day}开始`,
  paused: '暂停了',
  loading: '正在取活动…',
  unknown: '找不到这个活动',
  unknownWhy: '链接可能不完整，或者活动已经撤下。',
  home: '回首页',
  offline: '没有网络，活动打不开',
  offlineWhy: '连上网再试一次，还剩多少要看最新的。',
  headReached: (tier: string, gift: string) => `您到了“${tier}”这一档，可领 ${gift}`,
  headOpen: (gift: string) => `您现在就可以领 ${gift}`,
  headGone: (gift: string) => `今天没有 ${gift} 了`,
  headNone: '您还没到领礼品的档次，看看还差什么',
  headNotInvited: (who: string) => `这次只给${who}客户`,
  headHeld: (gift: string, outlet: string) => `您领到了 ${gift}，到${outlet}取`,
  headHad: '您的一份已经领走了',
  headComing: (day: string) => `${day}开始领`,
  headPaused: '活动暂停了，已经领到的码照样能用',
  headOver: '活动结束了，已经领到的码照样能用',
  today: '今天还剩',
  unit: '份',
  whatLeft: (outlet: string, gift: string) => `${outlet}的${gift}，送完为止`,
  again: (when: string, count: number) => `${when} 再放 ${count} 份`,
  goneToday: '今天送完了',
  goneForGood: (outlet: string, gift: string) => `${outlet}的${gift}全送完了，请看看别的网点`,
  goneNoMore: '今天送完了，后面没有了',
  here: '您在这档',
  mayChoose: '也可以领',
  chooseGift: '挑一样',
  elsewhere: '不是您的网点',
  call: (phone: string) => `打给网点 ${phone}`,
  way: '去这里',
  claim: (gift: string, outlet: string) => `领取${gift}，到${outlet}取`,
  claiming: '正在领…',
  nowhereToday: '哪个网点今天都送完了',
  showVoucher: '看领取码',
  consentTitle: '领之前，先看一眼',
  consentAgree: '我看过了，同意',
  consentGiven: '您已经同意',
  consentNeeded: '请先看一看上面的说明，再点“同意”。',
  consentText: '领礼品要记下是谁领的、领了什么、在哪里领，只用来组织这次活动，由活动组织者和网点查看，不用来推销。',
  consentRead: '看完整的个人信息说明',
  unsure: '还不知道领到没有。再问一次，不会多领。',
  askAgain: '再问一次',
  resumed: '上次领到一半，正在替您问结果…',
  fillForm: '去填表',
} as const

/** What is missing for a tier that the customer has not reached. */
export const missingFor: Readonly<Record<Qualification['kind'], string>> = {
  open: '',
  form: '填完表就能领',
  checkIn: '到场签到后能领',
  receipts: '交凭据，核对后能领',
  list: '还没到这一档',
}

export const claimFailureWords: Readonly<Record<ClaimFailure, string>> = {
  giftGone: '刚刚被领完了，没有扣您的名额。请看看别的网点。',
  quotaGone: '今天的刚刚送完，没有扣您的名额。',
  notFinished: '这次没有领成，没有扣您的名额，请再领一次。',
}

export const voucherWords = {
  latest: (day: string) => `最晚${day}`,
  where: (outlet: string) => `到 ${outlet} 领`,
  detail: (campaign: string, tier: string) => `${campaign} · ${tier} · 1 份`,
  picture: '领取码，给工作人员扫',
  seconds: (count: number) => `${count} 秒`,
  renews: '后自动换新码，截图没有用',
  renewing: '正在换新码…',
  offline: '领取码要有网络才能出示',
  offlineWhy: '连上网就会自己出来。名额给您留着，不会丢。',
  readAloud: '扫不出来，就把上面 8 位码念给工作人员',
  giveBack: '来不了，把名额让出来',
  giveBackTitle: '把这一份让给别人？',
  giveBackText: '领取码马上作废，名额退给当天的其他人。以后还想要，得重新领，不一定还有。',
  giveBackConfirm: '让出来',
  givingBack: '正在让出来…',
  loading: '正在取领取码…',
  unknown: '找不到这张领取码',
  unknownWhy: '它可能是别人的，或者链接不完整。',
  toCampaign: '看这个活动',
  toClaims: '看我领过的',
  claimedAt: (when: string) => `${when}领的`,
} as const

export const outletHoursWords = {
  openUntil: (time: string) => `今天开到 ${time}`,
  opensAt: (time: string) => `今天 ${time} 开门`,
  closed: '今天已经关门',
  notToday: '今天不开门',
} as const

/** A claim that shows no code, as its voucher says it. */
export const endedWords: Readonly<Record<ClaimState, { readonly title: string; readonly text: string }>> = {
  taking: { title: '正在给您留这一份', text: '几秒钟就好，请不要离开。' },
  held: { title: '领取码过期了', text: '名额已经退回当天，请看看还能不能再领。' },
  redeemed: { title: '已经领走了', text: '谢谢您来。' },
  expired: { title: '领取码过期了', text: '名额已经退回当天，请看看还能不能再领。' },
  failed: { title: '这一份没有领成', text: '没有扣您的名额。' },
  givenBack: { title: '已经让出来了', text: '谢谢您，别人可以领到它。' },
  returned: { title: '核销已经撤回', text: '网点把这次发放撤回了，有疑问请打网点电话。' },
}

export const ownClaimWords = {
  entry: '我领的礼品',
  entryWhy: '领取码，和领过的',
  empty: '您还没有领过礼品',
  emptyWhy: '首页上有活动时，可以从那里领。',
  loading: '正在取您领过的…',
  open: '等您来取',
  done: '以前的',
  at: (campaign: string, outlet: string) => `${campaign} · ${outlet}`,
  until: (day: string) => `最晚${day}`,
  states: {
    taking: '正在留',
    held: '等您来取',
    redeemed: '领走了',
    expired: '过期了',
    failed: '没领成',
    givenBack: '让出来了',
    returned: '撤回了',
  } satisfies Record<ClaimState, string>,
} as const
