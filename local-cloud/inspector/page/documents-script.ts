/** Collections, and the documents of the one that is picked. */
export const DOCUMENTS_SCRIPT = `
  const shown = { collection: undefined, skip: 0, personal: [] }

  const readable = (_, value) => value && typeof value === 'object' && typeof value.$date === 'number' ? time(value.$date) + '（北京时间）' : value

  async function showCollections() {
    const { collections } = await ask('collections')
    shown.collection ??= collections[0]?.name
    keyed($('collections'), collections, c => c.name, c => {
      const b = button(c.name, () => browse(c.name, 0))
      b.append(el('span'))
      return b
    }, (b, c) => {
      b.setAttribute('aria-pressed', String(shown.collection === c.name))
      b.title = c.indexes.length ? '索引：' + c.indexes.join('、') : '没有索引'
      set(b.lastChild, c.documents.toLocaleString('zh-CN'))
    })
    shown.personal = collections.find(c => c.name === shown.collection)?.personal ?? []
  }

  async function browse(collection, skip) {
    Object.assign(shown, { collection, skip })
    for (const b of $('collections').children) b.setAttribute('aria-pressed', String(b.dataset.key === collection))
    const query = new URLSearchParams({ collection, skip, filter: $('filter').value })
    try {
      const { documents, hasMore, plan } = await ask('documents?' + query)
      $('plan').className = 'dim'
      set($('plan'), '计划：' + plan.summary + ' · 读索引 ' + plan.keysExamined + ' 条、文档 ' + plan.documentsExamined + ' 个 · ' + plan.milliseconds + ' 毫秒')
      set($('range'), documents.length ? '第 ' + (skip + 1) + '–' + (skip + documents.length) + ' 个' : '没有符合的文档')
      $('documents').replaceChildren(...documents.map(text => el('pre', JSON.stringify(JSON.parse(text), readable, 2), 'mono')))
      $('documents').scrollTop = 0
      $('previous').disabled = skip === 0
      $('next').disabled = !hasMore
    } catch (error) {
      $('plan').className = 'bad'
      set($('plan'), error.message)
    }
  }
  $('search').onsubmit = event => { event.preventDefault(); browse(shown.collection, 0) }
  $('previous').onclick = () => browse(shown.collection, Math.max(0, shown.skip - 20))
  $('next').onclick = () => browse(shown.collection, shown.skip + 20)
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || /INPUT|TEXTAREA/.test(document.activeElement.tagName)) return
    event.preventDefault()
    $('filter').focus()
  })
`
