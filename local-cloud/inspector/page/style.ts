/** Look of the inspector: two columns that fill the window, each panel scrolls by itself. */
export const STYLE = `
  :root { color-scheme: light dark; --page: #f3f5f7; --panel: #fff; --line: #e1e5ea; --soft: #f2f5f8; --text: #1a2129; --dim: #5c6670;
    --accent: #1557b0; --accent-soft: #e6effb; --bad: #b3261e; --bad-soft: #fdecea; --ok: #12713d; --cold: #8a6100 }
  @media (prefers-color-scheme: dark) { :root { --page: #14181d; --panel: #1b2027; --line: #313943; --soft: #232a33; --text: #e4e8ed; --dim: #9aa5b1;
    --accent: #8ab4f8; --accent-soft: #21324d; --bad: #f2958d; --bad-soft: #3a2220; --ok: #6fcf97; --cold: #e2b654 } }
  * { box-sizing: border-box }
  html, body { height: 100% }
  body { margin: 0; display: flex; flex-direction: column; background: var(--page); color: var(--text);
    font: 14px/1.5 system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
  header { display: flex; gap: 10px 20px; align-items: center; padding: 10px 20px; background: var(--panel); border-bottom: 1px solid var(--line) }
  h1 { font-size: 17px; margin: 0 } h2 { font-size: 14px; margin: 0 }
  #facts { color: var(--dim); flex: 1 }
  #now { font-size: 20px; font-weight: 600 }
  main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 13fr); gap: 14px; padding: 14px 20px }
  .column { display: flex; flex-direction: column; gap: 14px; min-height: 0; overflow: auto }
  section { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; display: flex; flex-direction: column; gap: 8px }
  .column > .fill { flex: 1 1 0; min-height: 180px }
  .scroll { overflow: auto; min-height: 0; flex: 1 }
  .bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center }
  .bar h2 { flex: 1 }
  table { border-collapse: collapse; width: 100% }
  th { text-align: left; font-weight: 500; color: var(--dim); font-size: 13px; white-space: nowrap }
  th, td { padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line) }
  tr:last-child td { border-bottom: 0 }
  .n { text-align: right; font-variant-numeric: tabular-nums } .time, #now { font-variant-numeric: tabular-nums; white-space: nowrap }
  .bad { color: var(--bad) } .ok { color: var(--ok) } .dim { color: var(--dim) } .mono { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: 12px }
  .tag { padding: 0 8px; border-radius: 10px; background: var(--accent-soft); color: var(--accent); font-size: 13px; white-space: nowrap }
  button, input, textarea { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 2px 10px }
  button { cursor: pointer } button:hover { background: var(--soft) } button:disabled { opacity: .5; cursor: default }
  button.link { border: 0; padding: 2px 6px; margin-left: -6px; background: none; color: var(--accent); text-align: left }
  button[aria-pressed=true] { background: var(--accent-soft); color: var(--accent); font-weight: 600 }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
  input[type=search] { flex: 1; min-width: 200px } textarea { width: 100%; height: 110px; resize: vertical }
  .bars { display: flex; gap: 1px; align-items: flex-end; height: 22px }
  .bars i { width: 3px; background: var(--accent); opacity: .75 } .bars i.cold { background: var(--cold) } .bars i.bad { background: var(--bad); opacity: 1 }
  .log div { display: flex; gap: 10px; padding: 1px 6px; border-radius: 4px } .log div.err { background: var(--bad-soft) } .log span:last-child { flex: 1; white-space: pre-wrap; overflow-wrap: anywhere }
  #collections { display: flex; flex-wrap: wrap; gap: 4px }
  #collections button { padding: 1px 8px } #collections span { color: var(--dim); font-weight: 400; font-variant-numeric: tabular-nums; margin-left: 6px }
  .documents pre { margin: 0 0 8px; padding: 8px 10px; background: var(--soft); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere }
  [hidden] { display: none !important }
  @media (max-width: 1000px) { body { height: auto } main { grid-template-columns: minmax(0, 1fr) } .column { overflow: visible } .column > .fill { flex: none; max-height: 80vh } header { flex-wrap: wrap } }
`
