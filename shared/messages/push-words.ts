/** Words of what goes to a phone outside the app; a channel cuts them to what its template takes. */
export const pushWords = {
  noPlace: '未定',
  noCase: '无',
  openApp: '请打开小程序看看',
  trial: '提醒是通的，这是您自己发的一条试试',
  /** "您有 3 件新任务，1 件快到期或超期". */
  summary: (tasks: number, late: number, others: number): string => {
    const parts = [
      tasks > 0 && `${tasks} 件新任务`,
      late > 0 && `${late} 件快到期或超期`,
      others > 0 && `${others} 条别的消息`,
    ].filter(Boolean)
    return `您有 ${parts.join('，')}`
  },
} as const
