/** What the stand-in for WeChat's servers took: when, how and which, but neither to whom nor what it says. */
export const WECHAT_SCRIPT = `
  const CHANNELS = { subscribe: '订阅消息', employee: '用工消息', wecom: '企业微信', robot: '群机器人' }
  const DROPPED = { tooMany: '太频繁，没有显示', duplicate: '重复，没有显示' }

  async function showWechat() {
    const { messages } = await ask('wechat')
    const shown = messages.map((m, i) => ({ ...m, key: m.at + ' ' + i })).reverse()
    rows('wechat', shown, m => m.key, m => [
      time(m.at, 5), CHANNELS[m.channel], m.templateId ?? '', m.page ?? '', DROPPED[m.dropped] ?? '已收下',
    ], ['time', '', 'mono', 'mono', ''])
    $('wechat-table').hidden = shown.length === 0
    $('no-wechat').hidden = shown.length > 0
  }
`
