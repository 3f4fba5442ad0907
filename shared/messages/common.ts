/** Words of the domain-free components and of every screen. */
export const commonWords = {
  close: '关闭',
  notNow: '先不了',
  cancel: '取消',
  loading: '正在加载，请稍等…',
  retry: '再试一次',
  back: '返回',
  home: '回首页',
  urgent: '紧急',
  demoPerson: '示例人物',
  callHotline: (phone: string) => `急的话，打 ${phone}`,
  errorCode: (code: string) => `出错编号 ${code}，打电话时可以报给我们`,
} as const

export const photoWords = {
  add: '加照片',
  take: '拍',
  photo: '照片',
  uploading: (percent: number) => `正在传 ${percent}%`,
  retry: '再传一次',
  remove: '删掉这张照片',
  kept: '已传好',
  lost: (count: number) => `有 ${count} 张照片上次没传完，请重新加。`,
} as const

/** A day that is chosen on the system's wheel. */
export const dayWords = {
  choose: '选日期',
  clear: '清空日期',
} as const

export const mapWords = {
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '看全部',
  map: '网格地图，可以拖动和点选',
} as const
