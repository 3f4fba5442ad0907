/** Functions with their last calls, and the log of the one that is picked. */
export const FUNCTIONS_SCRIPT = `
  const picked = { fn: undefined, after: 0, calls: new Set(), follow: true }
  const number = (list, share) => list.length ? Math.round([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]) : '–'

  function showFunctions(functions) {
    picked.fn ??= functions[0]?.name
    rows('functions', functions, f => f.name, f => {
      const durations = f.lastCalls.map(c => c.durationMs)
      const memory = f.lastCalls.map(c => c.memoryMb ?? 0)
      return [
        td => {
          const b = td.firstChild ?? td.appendChild(button(f.name, () => pick(f.name), 'link'))
          b.setAttribute('aria-pressed', String(picked.fn === f.name))
        },
        f.busy + ' / ' + f.instances, f.calls,
        td => { td.className = f.errors ? 'n bad' : 'n'; set(td, f.errors) },
        number(durations, 0.5) + ' / ' + number(durations, 1),
        memory.some(Boolean) ? Math.round(Math.max(...memory)) : '–',
        td => showBars(td, f),
      ]
    }, ['', 'n', 'n', 'n', 'n', 'n'])
    $('no-functions').hidden = functions.length > 0
    const f = functions.find(one => one.name === picked.fn)
    set($('log-title'), f ? '日志 · ' + f.name : '日志')
    set($('log-limits'), f ? '限时 ' + f.timeoutSeconds + ' 秒 · 内存 ' + f.memoryMb + ' MB · 最多 ' + f.maxInstances + ' 个实例' : '')
    if (f) showCalls(f.lastCalls)
  }

  function showBars(td, f) {
    const bars = td.firstChild ?? td.appendChild(el('div', undefined, 'bars'))
    const shown = f.calls + ' ' + f.lastCalls.length
    if (bars.dataset.shown === shown) return
    bars.dataset.shown = shown
    bars.replaceChildren(...f.lastCalls.map(c => {
      const bar = el('i', undefined, c.outcome === 'ok' ? (c.coldStart ? 'cold' : '') : 'bad')
      bar.style.height = Math.min(22, 3 + 5 * Math.log10(1 + c.durationMs)) + 'px'
      bar.title = describeCall(c)
      return bar
    }))
  }
  const describeCall = c => time(c.at, 11) + '  ' + Math.round(c.durationMs) + ' 毫秒' + (c.coldStart ? '  冷启动' : '')
    + (c.memoryMb ? '  内存 ' + Math.round(c.memoryMb) + ' MB' : '') + '  ' + (c.outcome === 'ok' ? '成功' : c.outcome)

  function pick(name) {
    Object.assign(picked, { fn: name, after: 0, calls: new Set() })
    $('log').replaceChildren()
    refresh()
    readLog()
  }

  function logLine(at, requestId, text, cls) {
    const line = el('div', undefined, cls)
    line.at = at
    line.append(el('span', time(at, 11), 'dim time'), el('span', requestId.slice(0, 8), 'dim'), el('span', text))
    return line
  }
  function append(lines) {
    if (lines.length === 0) return
    // Prints and ends of calls come separately: each goes where its time belongs.
    for (const line of lines) {
      let before = null
      for (let last = $('log').lastChild; last && last.at > line.at; last = last.previousSibling) before = last
      $('log').insertBefore(line, before)
    }
    while ($('log').children.length > 2000) $('log').firstChild.remove()
    if (picked.follow) $('log').parentNode.scrollTop = $('log').parentNode.scrollHeight
    $('no-log').hidden = true
  }
  function showCalls(calls) {
    const fresh = calls.filter(c => !picked.calls.has(c.requestId))
    for (const c of fresh) picked.calls.add(c.requestId)
    append(fresh.map(c => logLine(c.at + c.durationMs, c.requestId, '调用结束  ' + describeCall(c).slice(10), c.outcome === 'ok' ? 'dim' : 'err bad')))
    $('no-log').hidden = $('log').children.length > 0
  }
  async function readLog() {
    const { fn, after } = picked
    if (!fn) return
    const { entries } = await ask('log?' + new URLSearchParams({ function: fn, after }))
    if (picked.fn !== fn || picked.after !== after || entries.length === 0) return
    picked.after = entries.at(-1).sequence
    append(entries.map(e => logLine(e.at, e.requestId, e.text, e.stream)))
  }
  $('follow').onclick = () => {
    picked.follow = !picked.follow
    $('follow').setAttribute('aria-pressed', String(picked.follow))
  }
`
