/** Helpers of the page. Text only ever enters the page as text, never as markup. */
export const KIT = `
  const $ = id => document.getElementById(id)
  const el = (tag, text, cls) => {
    const e = document.createElement(tag)
    if (text !== undefined) e.textContent = text
    if (cls) e.className = cls
    return e
  }
  const button = (text, press, cls) => { const b = el('button', text, cls); b.type = 'button'; b.onclick = press; return b }
  /** Beijing time. */
  const time = (ms, from = 0) => ms ? new Date(ms + 8 * 3600e3).toISOString().slice(from, 19).replace('T', ' ') : '–'
  const set = (node, text) => { if (node.textContent !== String(text)) node.textContent = text }

  /** Keeps one child for each item, so that what has the focus keeps it while figures change. */
  function keyed(parent, items, keyOf, make, update) {
    const old = new Map([...parent.children].map(child => [child.dataset.key, child]))
    items.forEach((item, i) => {
      const key = keyOf(item)
      let child = old.get(key)
      if (!child) { child = make(item); child.dataset.key = key }
      old.delete(key)
      if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null)
      update(child, item)
    })
    for (const child of old.values()) child.remove()
  }
  /** A table body of keyed rows; cells are texts, or functions that draw into the cell. */
  function rows(id, items, keyOf, cells, classes = []) {
    keyed($(id), items, keyOf, () => el('tr'), (tr, item) => cells(item).forEach((cell, i) => {
      const td = tr.children[i] ?? tr.appendChild(el('td', undefined, classes[i]))
      if (typeof cell === 'function') cell(td)
      else set(td, cell)
    }))
  }
  async function ask(path, body) {
    const post = { method: 'POST', headers: { 'x-local-cloud': 'control' }, body: JSON.stringify(body) }
    const answer = await fetch('/_cloud/' + path, body && post)
    const data = await answer.json()
    if (!answer.ok) throw new Error(data.message + '（' + data.code + '）')
    return data
  }
  /** Does something that may be refused; says so in the header. */
  async function attempt(work, done) {
    const say = (text, cls) => { $('said').className = cls; set($('said'), text) }
    say('正在处理…', 'dim')
    try { say(await work() ?? done ?? '', 'ok') } catch (error) { say(error.message, 'bad') }
    refresh()
  }
  /** Repeats while the page is visible; a failure shows that the cloud is away. */
  function every(ms, work) {
    const turn = async () => {
      try { if (!document.hidden) await work() } catch { set($('facts'), '本地云没有回应，正在重试…') }
      setTimeout(turn, ms)
    }
    turn()
  }
`
