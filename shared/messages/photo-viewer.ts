/** Words of the full-screen photo viewer in browsers. */
export const viewerWords = {
  title: '查看照片',
  photo: (number: number, of: number): string => `第 ${number} 张照片，共 ${of} 张`,
  previous: '上一张',
  close: '关闭',
  next: '下一张',
} as const
