/** Titles of the screens, as the navigation bar shows them. */
export const screenTitles = {
  app: '格子',
  home: '格子',
  find: '找网格',
  report: '我要报事',
  place: '选择地点',
  submitted: '已收到',
  case: '办理情况',
  mineCases: '我报的事',
  track: '查进度',
  me: '我的',
  privacy: '个人信息说明',
  inbox: '消息',
  workerTasks: '任务',
  workerCase: '办件',
  workerQuickEntry: '记一笔',
  workerResolve: '写处理结果',
  workerTransfer: '转派',
  workerDecide: '研究决定',
  workerCoHandler: '请人一起办',
  workerMap: '地图',
  stationDesk: '工作台',
  stationRegisters: '登记表',
  stationArchive: '归档',
  stationFile: '案卷',
  stationExtensions: '申请延期',
  stationPolicies: '办理时限',
  dev: '组件',
  demo: '演示人员',
} as const

/** Why WeChat asks for the location: shown in its own permission dialog. */
export const locationPurpose = '用来在地图上标出您要报的地点，由您确认后才使用'
