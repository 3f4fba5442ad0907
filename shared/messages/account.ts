import { terms } from './terms'

/** "我的", the privacy text's frame, and the choice of a demo person. */
export const accountWords = {
  resident: terms.resident,
  unknownName: '您好',
  unknownWhy: '不用注册，报一件事就行',
  demo: '演示',
  workerView: `进入${terms.worker}界面`,
  workerViewWhy: '任务、消息、记一笔',
  residentView: `回到${terms.resident}界面`,
  inbox: '消息',
  track: '用编号查进度',
  lookHeading: '看得舒服些',
  elder: '长辈版',
  elderWhy: '字更大、按钮更大，一次只问一件事',
  theme: '颜色',
  themeSystem: '跟手机走',
  themeLight: '浅色',
  themeDark: '深色',
  privacy: '个人信息说明',
  consentGiven: (day: string, version: string) => `${day}同意过（第 ${version} 版）`,
  consentNone: '还没有同意过，报事时会先问您',
  about: '关于格子',
  aboutText: '扫网格码，找到负责的人；报的事有人接、有期限、有答复。',
  aboutDemo: '现在看到的地方、人和事都是虚构的演示数据。',
  changePerson: '换一个演示人员',
  changePersonWhy: '只在本机演示时有',
  loading: '正在看您是谁…',
  unknownNow: '这会儿不知道您是谁',
  retry: '再试一次',
} as const

export const demoWords = {
  heading: '以谁的身份看？',
  why: '都是虚构的人，只在本机演示时能选。',
  loading: '正在找演示人员…',
  becoming: '正在进入…',
} as const

export const residentTabWords = { home: '首页', mineCases: '我报的事', me: '我的' } as const
