/** A campaign as everybody reads it. */
export const campaignBodyWords = {
  dates: (first: string, last: string, most: number) => `${first}到${last}，每人${sayCount(most)}`,
  what: '做到什么，领什么',
  nothing: '还没有礼品',
  where: '去哪里领',
  nowhere: '还没定在哪里领',
  left: (count: number) => `还剩 ${count} 份`,
  gone: '今天送完了',
  rules: '规则',
  noRules: '还没写规则',
  hold: (days: number) =>
    days === 0 ? '领取码当天有效，过期名额退回当天。' : `领取码 ${days} 天内有效，过期名额退回当天。`,
  noShare: '不用转发，不用关注。',
  organiser: (name: string, total: number) => `主办：${name} 共 ${total} 份`,
  coOrganisers: (names: string) => `协办：${names}`,
  call: (phone: string) => `有疑问打 ${phone}`,
  for: (who: string) => `只给${who}客户`,
  home: '在您办业务的网点领',
  quota: (count: number) => `每天 ${count} 份`,
} as const

function sayCount(most: number): string {
  return most === 1 ? '一份' : `最多 ${most} 份`
}
