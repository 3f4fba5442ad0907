import { CONTROL_SCRIPT } from './page/control-script'
import { DOCUMENTS_SCRIPT } from './page/documents-script'
import { FUNCTIONS_SCRIPT } from './page/functions-script'
import { KIT } from './page/kit'
import { STYLE } from './page/style'
import { WECHAT_SCRIPT } from './page/wechat-script'

const START = `
  async function refresh() {
    const s = await ask('state')
    set($('facts'), ['环境 ' + s.envId, s.driver, 'Node ' + s.node.slice(1), '内存 ' + s.memoryMb + ' MB', '已运行 ' + Math.floor(s.uptimeSeconds / 60) + ' 分钟'].join('  ·  '))
    showClock(s.now, s.clockOffset, s.control)
    showFunctions(s.functions)
    showTimers(s.timers, s.control)
    showFaults(s.faults)
  }
  every(1000, refresh)
  every(700, readLog)
  every(2000, showWechat)
  every(10000, async () => {
    const isFirst = shown.collection === undefined
    await showCollections()
    if (isFirst && shown.collection) await browse(shown.collection, 0)
  })
`

const EXAMPLE_RULES = '[{ "on": "database.*", "rate": 0.1, "fault": { "kind": "latency", "ms": [100, 500] } }]'

const heads = (names: string, numbers: number[] = []) =>
  names
    .split(' ')
    .map((name, i) => `<th scope="col"${numbers.includes(i) ? ' class="n"' : ''}>${name === '-' ? '' : name}</th>`)
    .join('')

/** The inspector: one page without files of its own, refreshed from /_cloud/state. */
export const INSPECTOR_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>本地云 · 检查</title>
<style>${STYLE}</style>
<header><h1>本地云</h1><span id="facts"></span><span id="said" role="status"></span><span id="offset" class="tag"></span><span id="now"></span></header>
<main>
  <div class="column">
    <section class="control" aria-label="时钟" hidden>
      <div class="bar"><h2>时钟</h2>
        <button type="button" data-advance="60000">+1 分钟</button><button type="button" data-advance="3600000">+1 小时</button><button type="button" data-advance="86400000">+1 天</button>
        <button type="button" id="real">回到真实时间</button></div>
      <form id="set-clock" class="bar">
        <label><input type="checkbox" id="run-timers" checked> 拨快时逐次运行到期的定时器</label>
        <span style="flex:1"></span><input type="datetime-local" id="instant" aria-label="北京时间" required><button>设定</button></form>
    </section>
    <section aria-label="云函数">
      <h2>云函数</h2>
      <table><thead><tr>${heads('名称 忙/实例 调用 出错 中位/最慢（毫秒） 内存（MB） 最近调用', [1, 2, 3, 4, 5])}</tr></thead><tbody id="functions"></tbody></table>
      <span id="no-functions" class="dim" hidden>没有云函数</span>
    </section>
    <section aria-label="定时器">
      <h2>定时器</h2>
      <table><thead><tr>${heads('云函数/触发器 时间 上次 下次 -')}</tr></thead><tbody id="timers"></tbody></table>
      <span id="no-timers" class="dim" hidden>没有定时器</span>
    </section>
    <section aria-label="微信消息">
      <h2>微信消息</h2>
      <table id="wechat-table" hidden><thead><tr>${heads('时间 渠道 模板 页面 结果')}</tr></thead><tbody id="wechat"></tbody></table>
      <span id="no-wechat" class="dim">还没有发出的消息</span>
    </section>
    <section aria-label="故障">
      <h2>故障</h2>
      <table id="fault-table" hidden><thead><tr>${heads('对象 故障 比例 命中/匹配', [2, 3])}</tr></thead><tbody id="faults"></tbody></table>
      <span id="no-faults" class="dim">没有设置故障</span>
      <details class="control" hidden><summary>设置故障</summary>
        <form id="set-faults"><textarea id="rules" class="mono" aria-label="故障规则" spellcheck="false">${EXAMPLE_RULES}</textarea>
        <div class="bar"><button>生效</button><button type="button" id="clear-faults">清除</button></div></form></details>
    </section>
  </div>
  <div class="column">
    <section class="fill" aria-label="日志">
      <div class="bar"><h2 id="log-title">日志</h2><span id="log-limits" class="dim"></span><button type="button" id="follow" aria-pressed="true">跟随最新</button></div>
      <div class="scroll" tabindex="0" role="log"><div id="log" class="log mono"></div><span id="no-log" class="dim">还没有调用，也没有输出</span></div>
    </section>
    <section class="fill" style="flex-grow:1.4" aria-label="文档">
      <div class="bar"><h2>文档</h2><span id="range" class="dim"></span><button type="button" id="previous" disabled>上一页</button><button type="button" id="next" disabled>下一页</button></div>
      <div id="collections"></div>
      <form id="search" class="bar"><input type="search" id="filter" class="mono" aria-label="筛选" placeholder='筛选，如 { "status": "open" }（按 / 到这里）' spellcheck="false" autocomplete="off"><button>查找</button></form>
      <span id="plan" class="dim"></span>
      <div id="documents" class="scroll documents" tabindex="0"></div>
    </section>
  </div>
</main>
<script>${KIT}${FUNCTIONS_SCRIPT}${DOCUMENTS_SCRIPT}${CONTROL_SCRIPT}${WECHAT_SCRIPT}${START}</script>
</html>`
