import { PAGE_SCRIPT } from './page-script'

const STYLE = `
  :root { color-scheme: light dark; --line: #dfe3e8; --soft: #f5f7f9; --dim: #66707c; --bad: #b42318; --ok: #12713d }
  @media (prefers-color-scheme: dark) { :root { --line: #353b43; --soft: #1d2127; --dim: #98a2ad; --bad: #f97066; --ok: #47cd89 } }
  * { box-sizing: border-box }
  body { margin: 0; font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif }
  header { display: flex; gap: 24px; align-items: baseline; padding: 14px 24px; border-bottom: 1px solid var(--line) }
  h1 { font-size: 17px; margin: 0 } h2 { font-size: 14px; margin: 0 0 8px }
  header span { color: var(--dim) }
  main { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); gap: 20px; padding: 20px 24px }
  section { border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; margin-bottom: 20px; overflow: auto }
  table { border-collapse: collapse; width: 100% }
  th { text-align: left; font-weight: 500; color: var(--dim) }
  th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top }
  td.n, th.n { text-align: right; font-variant-numeric: tabular-nums }
  tr[data-pick] { cursor: pointer } tr[data-pick]:hover, tr.picked { background: var(--soft) }
  pre { margin: 0 0 8px; padding: 8px 10px; background: var(--soft); border-radius: 6px; white-space: pre-wrap; word-break: break-word; font-size: 12px }
  .bad { color: var(--bad) } .ok { color: var(--ok) } .dim { color: var(--dim) }
  button { font: inherit; padding: 2px 10px; border: 1px solid var(--line); border-radius: 6px; background: none; color: inherit; cursor: pointer }
`

/** The inspector: one page without files of its own, refreshed from /_cloud/state. */
export const INSPECTOR_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>本地云 · 检查</title>
<style>${STYLE}</style>
<header><h1>本地云</h1><span id="facts"></span></header>
<main>
  <div>
    <section><h2>云函数</h2><table id="functions"></table></section>
    <section><h2 id="log-title">日志</h2><div id="log" class="dim">点选一个云函数</div></section>
    <section><h2>定时器</h2><table id="timers"></table></section>
  </div>
  <div>
    <section><h2>集合</h2><table id="collections"></table></section>
    <section><h2 id="documents-title">文档</h2><div id="documents" class="dim">点选一个集合</div></section>
  </div>
</main>
<script>${PAGE_SCRIPT}</script>
</html>`
