/** Browser code of the page. Text only ever enters the page as text, never as markup. */
export const PAGE_SCRIPT = `
  const $ = id => document.getElementById(id)
  let picked = { fn: '', collection: '', skip: 0 }
  const el = (tag, text, cls) => { const e = document.createElement(tag); if (text !== undefined) e.textContent = text; if (cls) e.className = cls; return e }
  const time = ms => ms ? new Date(ms + 8 * 3600e3).toISOString().slice(0, 19).replace('T', ' ') : '–'
  function table(id, heads, rows) {
    const head = el('tr'); for (const [name, cls] of heads) head.append(el('th', name, cls))
    $(id).replaceChildren(head, ...rows.map(({ cells, pick, on }) => {
      const tr = el('tr', undefined, on ? 'picked' : '')
      if (pick) { tr.dataset.pick = ''; tr.onclick = pick }
      cells.forEach((c, i) => tr.append(el('td', String(c.text ?? c), c.cls ?? heads[i][1])))
      return tr
    }))
  }
  async function refresh() {
    const s = await (await fetch('/_cloud/state')).json()
    $('facts').textContent = ['环境 ' + s.envId, '数据库驱动 ' + s.driver, 'Node ' + s.node, '已运行 ' + s.uptimeSeconds + ' 秒',
      '内存 ' + s.memoryMb + ' MB', '云时间 ' + time(s.now) + (s.clockOffset ? '（虚拟）' : '')].join(' · ')
    table('functions', [['名称'], ['实例', 'n'], ['调用', 'n'], ['出错', 'n'], ['最近耗时（毫秒）']], s.functions.map(f => ({
      on: picked.fn === f.name, pick: () => { picked.fn = f.name; refresh() },
      cells: [f.name, f.instances, f.calls, { text: f.errors, cls: f.errors ? 'n bad' : 'n' },
        f.lastCalls.slice(-6).map(c => Math.round(c.durationMs) + (c.coldStart ? '冷' : '') + (c.outcome === 'ok' ? '' : '✕')).join('  ')] })))
    const fn = s.functions.find(f => f.name === picked.fn)
    if (fn) {
      $('log-title').textContent = '日志 · ' + fn.name
      const faults = fn.lastCalls.filter(c => c.outcome !== 'ok').map(c => el('div', time(c.at) + ' ' + c.outcome, 'bad'))
      $('log').replaceChildren(...faults, fn.lines.length ? el('pre', fn.lines.join('\\n')) : el('span', '没有输出', 'dim'))
    }
    table('timers', [['云函数'], ['触发器'], ['时间'], ['上次'], ['下次']], s.timers.map(t => ({
      cells: [t.functionName, t.triggerName, t.config, t.running ? { text: '运行中', cls: 'ok' } : time(t.lastRun), time(t.next)] })))
    table('collections', [['名称'], ['文档数', 'n'], ['索引']], s.collections.map(c => ({
      on: picked.collection === c.name, pick: () => { picked.collection = c.name; picked.skip = 0; browse(); refresh() },
      cells: [c.name, c.documents, { text: c.indexes.join('、') || '–', cls: 'dim' }] })))
  }
  async function browse() {
    const q = new URLSearchParams({ collection: picked.collection, skip: picked.skip })
    const { documents } = await (await fetch('/_cloud/documents?' + q)).json()
    $('documents-title').textContent = '文档 · ' + picked.collection + ' · 第 ' + (picked.skip + 1) + ' 条起'
    const page = (name, by) => { const b = el('button', name); b.onclick = () => { picked.skip = Math.max(0, picked.skip + by); browse() }; return b }
    $('documents').replaceChildren(...documents.map(d => el('pre', JSON.stringify(JSON.parse(d), null, 2))), page('上一页', -20), ' ', page('下一页', 20))
  }
  refresh(); setInterval(refresh, 2000)
`
