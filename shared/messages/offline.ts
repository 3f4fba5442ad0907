/** Over content that was kept on the device, while there is no network. */
export const offlineWords = {
  title: '没有网络',
  noService: '服务这会儿没接上',
  keptAt: (when: string) => `下面是${when}存下的内容。`,
  comeBack: '连上网后再看；急的话可以打电话。',
  retry: '再试一次',
} as const
