import type { LimitView } from '../cases/case-deadline'
import { sayLimit } from '../deadlines/why-that-day'
import { terms } from './terms'

/** The report screens: the form, its sheets, its troubles. */
export const reportWords = {
  heading: '说说发生了什么',
  textLabel: '发生了什么',
  textPlaceholder: '在哪里、什么事、多久了，想到什么写什么',
  photosRefused: '没有打开相机和相册，不传照片也能提交。要传的话，请到系统设置里打开。',
  photosUploading: (count: number) => `还有 ${count} 张照片在传，请稍等几秒`,
  photosDoNotWait: '不等照片，先交文字',
  photosFailed: (count: number) => `有 ${count} 张照片没传上去`,
  photosFailedWhy: '可以关掉这里，点照片再传一次；也可以先不带它们提交。',
  photosWithout: '不带它们提交',

  changePlace: '改地点',
  choosePlace: '选地点',
  placeUnknown: '还没说在哪里',
  placeUnknownWhy: `不选也能提交，由${terms.desk}安排`,
  placeNotRecognised: `没认出来，由${terms.desk}看归谁办`,
  placeFromCode: (gridName: string) => `${gridName}，自动带出`,
  placeFromChoice: (gridName: string) => `${gridName}，您选的`,
  pinUnknown: '您在地图上点的，归哪一格由收件的人来看',
  pinTitle: '地图上的位置',
  pinIn: (area: string) => `${area}，图钉处`,
  placeFromPin: (gridName: string) => `${gridName}，您在地图上点的`,
  placeOutside: (deskName: string) => `不在任何网格里，由${deskName}安排`,

  category: '类别',
  changeCategory: '换一类',
  categorySheet: '选一个最接近的类别',
  suggested: '建议归到 ',
  suggestedWhy: (words: readonly string[]) =>
    `因为您写了${words
      .slice(0, 3)
      .map(word => `“${word}”`)
      .join('')}`,
  categoryWhy: '拿不准就不用改，办事的人会归好',
  categoryLimit: (limit: LimitView) => `${sayLimit(limit)}内答复`,

  phone: '手机号',
  optional: '可以不填',
  phonePlaceholder: '办事的人要问您时用',
  phoneWho: '只给办事的人看，看一次记一次',
  phoneWrong: '这个号码不完整，请检查一下；不想留可以清空',
  name: '怎么称呼您',
  namePlaceholder: '比如：李师傅',

  anonymous: '匿名报事',
  anonymousWhy: '办事的人看不到您是谁，可凭编号查进度',
  anonymousMeans: `打开后不留姓名和手机号，办事的人看不到您是谁。和您的联系会加密另存，只用来把答复送回给您。请别在文字和照片里写出自己。`,

  consentTitle: '提交前，请看一下怎么用您的信息',
  consentSummary:
    '您写的字、照片、地点，只给负责办这件事的人看，用来办事和答复您。手机号和称呼可以不留。随时可以在“我的”里查看。',
  consentRead: '看完整的说明',
  consentAgree: '我看过了，同意',
  consentNeeded: '提交前，请先看说明并点“同意”',
  consentRefusedHint: '不同意也没关系：可以打电话说，或者只看看。',

  submit: '提交',
  submitting: '正在提交…',
  textMissing: '请写一句发生了什么',
  errorSummary: '还差一点',
  draftNotKept: '手机存储满了，写的内容没法存下',
  draftNotKeptWhy: '请不要离开这一页，写完直接提交。',
  draftRestored: '这是您上次没交的内容',
  discardDraft: '不要了，重新写',
  discardDraftAsk: '清空已写的字和照片？',
  discardYes: '清空',
  offline: '没有网络',
  keptOffline: '您写的都存在手机里，有网了再点提交，不会重复。',

  notSubmitted: '没有交上去，内容还在',
  notSubmittedWhy: (photos: number) =>
    photos > 0 ? `您写的字和 ${photos} 张照片都存着。再点一次不会重复。` : '您写的字都存着。再点一次不会重复。',
  again: '再交一次',
  backToText: '回去改一改',
  urgentCall: (phone: string) => `急的话，打 ${phone}`,

  step: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
  stepText: '发生了什么事？',
  stepPlace: '在哪里？',
  stepContact: '怎么联系您？',
  nextPlace: '下一步：在哪里',
  nextContact: '下一步：怎么联系您',
  previous: '上一步',
  dictate: '可以点键盘上的话筒，说出来。',
  callInstead: '不会写也没关系，打',
  callInsteadWho: (name: string) => `${name}替您记。`,
} as const

/** "王芳会收到，5 个工作日内答复您": who reads it and by when, before anything is written. */
export const sayReader = (responsible: string, limit: LimitView): string =>
  `${responsible}会收到，${sayLimit(limit)}内答复您`

export const readerAsking = '正在看谁会收到…'

/** When it could not be found out: nobody is promised. */
export const readerUnknown = '写完提交，会有专人答复您'

/** The screen after a submission. */
export const submittedWords = {
  thanks: (name: string | null) => (name ? `收到了，${name}` : '收到了'),
  caseNo: (no: string) => `编号 ${no}`,
  nextHeading: '接下来',
  received: (name: string) => `${name}已经收到`,
  firstResponder: (name: string) => `${name}是首问责任人，换人办也负责到底`,
  deskReceived: '会安排人办，并告诉您交给了谁',
  looksFirst: '上班后，会先去看一看',
  mayCall: (phoneMasked: string) => `要多问一句时，会打 ${phoneMasked}`,
  mayAsk: '要多问一句时，会在这里问您',
  tellsYou: '办好了告诉您',
  youDecide: '您说满意才算完',
  reopen: '不满意，15 天内可以要求重办',
  queryCode: '查询码',
  queryCodeWhy: '换了手机、没登录时，凭编号和查询码查进度。查询码只显示这一次，请截图保存。',
  copy: '复制编号和查询码',
  copied: '已复制',
  copyText: (caseNo: string, queryCode: string) => `编号 ${caseNo}，查询码 ${queryCode}`,
  copyRefused: '没复制成，请截图保存',
  earlierTitle: '记下的是您前一次交的内容',
  earlierText: (parts: string) => `那一次其实交上去了，之后改的${parts}没有跟上。记下的内容在“查看进度”里。`,
  unsureTitle: '前一次可能已经交上去了',
  unsureText: '没能核对记下的是哪一次的内容，请点“查看进度”看一眼。',
  tellChange: (name: string, phone: string) => `要更正，打给${name} ${phone}`,
  changedParts: {
    text: '文字',
    photos: '照片',
    anonymous: '匿名',
    phone: '手机号',
    category: '类别',
    place: '地点',
  },
  seeProgress: '查看进度',
  backHome: '回首页',
  gone: '这一页只显示一次，进度在“我报的事”里',
} as const
