/** Timers, the clock and faults: shown always, changed only where the cloud was started with `control`. */
export const CONTROL_SCRIPT = `
  const HOUR = 3600e3
  function showTimers(timers, control) {
    rows('timers', timers, t => t.functionName + '/' + t.triggerName, t => [
      t.functionName + ' / ' + t.triggerName, t.config, time(t.lastRun, 5), t.running ? '运行中' : time(t.next, 5),
      td => {
        const b = td.firstChild ?? td.appendChild(button('立即运行', () => attempt(async () => {
          const { data } = await ask('timers', { functionName: t.functionName, triggerName: t.triggerName })
          if (data.failure) throw new Error(t.triggerName + ' 失败：' + data.failure)
          return t.triggerName + ' 已运行'
        })))
        b.hidden = !control
        b.disabled = t.running
        b.setAttribute('aria-label', '立即运行 ' + t.functionName + ' ' + t.triggerName)
      },
    ], ['', 'mono', 'time', 'time'])
    $('no-timers').hidden = timers.length > 0
  }

  function showClock(now, offset, control) {
    set($('now'), time(now))
    const days = Math.floor(Math.abs(offset) / (24 * HOUR)), rest = Math.round(Math.abs(offset) % (24 * HOUR) / HOUR * 10) / 10
    set($('offset'), offset === 0 ? '真实时间' : '虚拟时间，' + (offset > 0 ? '快' : '慢') + (days ? ' ' + days + ' 天' : '') + (rest || !days ? ' ' + rest + ' 小时' : ''))
    for (const part of document.querySelectorAll('.control')) part.hidden = !control
    $('real').disabled = offset === 0
    if (!$('instant').value) $('instant').value = time(now).slice(0, 16).replace(' ', 'T')
  }
  const advance = milliseconds => attempt(async () => {
    const { data } = await ask('clock', { milliseconds, runTimers: $('run-timers').checked })
    return data.runs === undefined ? '时钟已拨快' : '时钟已拨快，运行了 ' + data.runs + ' 次定时器' + (data.failures.length ? '，' + data.failures.length + ' 次失败' : '')
  })
  for (const b of document.querySelectorAll('[data-advance]')) b.onclick = () => advance(Number(b.dataset.advance))
  $('real').onclick = () => attempt(() => ask('clock', { reset: true }).then(() => '已回到真实时间'))
  $('set-clock').onsubmit = event => {
    event.preventDefault()
    attempt(() => ask('clock', { instant: $('instant').value.padEnd(19, ':00') + '+08:00' }).then(() => '时钟已设定'))
  }

  const span = ms => Array.isArray(ms) ? ms.join('–') : ms
  const KINDS = {
    latency: f => '延迟 ' + span(f.ms) + ' 毫秒',
    error: f => '拒绝 ' + f.code,
    cut: f => f.when === 'before' ? '执行前断开连接' : '生效后断开连接',
    silence: f => f.when === 'before' ? '执行前不回答' : '生效后不回答',
    errcode: f => '回答错误码 ' + f.errcode,
    kill: f => ({ before: '调用前', during: '调用中', after: '应答后' })[f.when] + '杀死进程',
    'disk-full': () => '磁盘已满',
  }
  function showFaults(faults) {
    rows('faults', faults.map((f, i) => ({ ...f, key: String(i) })), f => f.key, ({ rule, matched, struck }) => [
      [rule.on, rule.collection, rule.functionName].filter(Boolean).join(' · '), KINDS[rule.fault.kind](rule.fault),
      Math.round((rule.rate ?? 1) * 100) + '%', struck + ' / ' + matched,
    ], ['mono', '', 'n', 'n'])
    $('fault-table').hidden = faults.length === 0
    $('no-faults').hidden = faults.length > 0
  }
  $('set-faults').onsubmit = event => {
    event.preventDefault()
    attempt(async () => { await ask('faults', { rules: JSON.parse($('rules').value) }); return '故障规则已生效' })
  }
  $('clear-faults').onclick = () => attempt(() => ask('faults', { rules: [] }).then(() => '故障规则已清除'))
`
