/** Whoever fills a form in. */
export const formWords = {
  optional: '可以不填',
  ratingOf: (value: number, max: number) => `${value} 分，最高 ${max} 分`,
  ratingEnds: (max: number) => `1 分最不满意，${max} 分最满意`,
  severalOf: (min: number, max: number, all: number) =>
    min > 0 && max < all
      ? `选 ${min} 到 ${max} 项`
      : min > 0
        ? `至少选 ${min} 项`
        : max < all
          ? `最多选 ${max} 项`
          : '可以选几项',
  photosOf: (max: number) => `最多 ${max} 张`,
  photosAfterConsent: '在上面点“同意”以后，才能传照片。',
  photosInPreview: '填的人在这里拍照或从相册里选。',
  consentTitle: '您填的内容怎么用',
  consentAgree: '我看过了，同意',
  consentRead: '看全文',
  consentGiven: '您已经同意',
  consentNeeded: '请先看一看，再点“同意”。',
  kept: '上次填到一半的还在',
  keptDrop: '从头填',
  keptFull: '手机里存不下了，请填完再离开。',
  changed: '表改过了，请看一看有没有新的题。',
  problems: (count: number) => `还有 ${count} 处要填好`,
  submit: '提交',
  submitting: '正在提交…',
  photosUnderWay: '照片还在传…',
  photosFailed: '有照片没传上去，请再传一次或删掉。',
  again: '再交一次',
  unsure: '还不知道交上去没有；再交一次不会重复。',
  doneTitle: '已经收到，谢谢您',
  doneText: '可以关掉这一页了。',
  doneCase: (caseNo: string) => `已经当作一件事交给社区工作站，编号 ${caseNo}。`,
  seeCase: '看办理情况',
  answeredTitle: '您已经填过这张表了，谢谢',
  answeredText: '这张表每人填一次。',
  closedTitle: '这张表不再收了',
  closedText: '组织的人已停止填写，有需要请联系社区工作站。',
  unknownTitle: '没有找到这张表',
  unknownText: '链接可能没复制全，请向发给您的人再要一次。',
  offlineTitle: '没有网络，打不开这张表',
  loading: '正在取表…',
} as const
