export const STYLE = `
:root {
  --ink: #16241c; --soft: #5d6b63; --faint: #8d9992; --line: #e4e9e5; --paper: #fff; --ground: #f3f6f3;
  --accent: #07793d; --accent-soft: #e5f3ea; --warn: #9a4b00; --warn-soft: #fdf0e0; --bad: #b3261e; --bad-soft: #fcebea;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 13px/1.5 system-ui, 'PingFang SC', 'Noto Sans SC', sans-serif; }
header { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: 12px; padding: 12px 24px;
  background: rgba(255, 255, 255, .92); backdrop-filter: blur(8px); border-bottom: 1px solid var(--line); }
header .mark { width: 36px; height: 36px; border-radius: 10px; background: var(--accent); color: #fff; display: grid;
  place-items: center; font-weight: 700; font-size: 17px; }
header h1 { margin: 0; font-size: 17px; line-height: 1.3; }
header p { margin: 0; color: var(--soft); }
header .time { margin-left: auto; text-align: right; font-variant-numeric: tabular-nums; }
header .time b { font-size: 22px; line-height: 1.2; }
header .time p { min-height: 20px; }
main { display: grid; grid-template-columns: minmax(0, 1fr) 384px; gap: 16px; padding: 16px 24px 40px; max-width: 1680px; margin: 0 auto; }
.column { display: grid; gap: 16px; align-content: start; min-width: 0; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; padding: 14px 16px; min-width: 0; }
section > h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 8px; margin: 0 0 10px; font-size: 14px; }
section > h2 small { color: var(--faint); font-weight: 400; font-size: 12px; }
section > h2 .end { margin-left: auto; font-weight: 400; font-size: 13px; }
.empty { color: var(--soft); padding: 6px 0 4px; }
.scroll { overflow: auto; max-height: 372px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { position: sticky; top: 0; background: var(--paper); text-align: left; font-weight: 500; color: var(--soft); font-size: 12px;
  padding: 0 10px 6px 0; white-space: nowrap; }
td { padding: 5px 10px 5px 0; border-top: 1px solid var(--line); white-space: nowrap; vertical-align: middle; }
td.wide { width: 100%; white-space: normal; }
td.number, th.number { text-align: right; }
code { font: 12px ui-monospace, SFMono-Regular, Menlo, monospace; color: var(--soft); overflow-wrap: anywhere; }
.tag { display: inline-block; padding: 0 8px; border-radius: 999px; background: var(--ground); color: var(--soft); font-size: 12px; }
.tag.good { background: var(--accent-soft); color: var(--accent); }
.tag.warn { background: var(--warn-soft); color: var(--warn); }
.tag.bad { background: var(--bad-soft); color: var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.row + .row { margin-top: 8px; }
button, select, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: 8px; background: var(--paper);
  padding: 4px 10px; min-height: 30px; }
button { cursor: pointer; border-radius: 999px; transition: transform .06s; }
button:hover { border-color: var(--accent); color: var(--accent); }
button:active { transform: scale(.95); }
button.main { background: var(--accent); border-color: var(--accent); color: #fff; }
button.small { min-height: 24px; padding: 0 10px; font-size: 12px; }
button.danger:hover { border-color: var(--bad); color: var(--bad); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
label { display: grid; gap: 2px; color: var(--soft); font-size: 12px; flex: 1; min-width: 90px; }
label select, label input { width: 100%; color: var(--ink); font-size: 13px; }
.app { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; padding: 8px 0; border-top: 1px solid var(--line); }
.app:first-child { border-top: 0; padding-top: 0; }
.app b { font-size: 14px; }
.app .end, .item .end { margin-left: auto; }
.item { display: flex; align-items: center; gap: 8px; padding: 6px 0; border-top: 1px solid var(--line); }
.bar { height: 4px; border-radius: 4px; background: var(--line); overflow: hidden; margin-top: 2px; }
.bar i { display: block; height: 100%; background: var(--accent); }
.quota { padding: 6px 0; border-top: 1px solid var(--line); }
.quota div:first-child { display: flex; justify-content: space-between; gap: 8px; font-variant-numeric: tabular-nums; }
.toast { position: fixed; left: 50%; bottom: 28px; transform: translateX(-50%); background: var(--ink); color: #fff; padding: 10px 18px;
  border-radius: 999px; max-width: 80vw; overflow-wrap: anywhere; opacity: 0; transition: opacity .2s; pointer-events: none; }
.toast.on { opacity: 1; }
.gone { background: var(--bad-soft); color: var(--bad); padding: 8px 24px; display: none; }
.gone.on { display: block; }
@media (max-width: 1000px) {
  main { grid-template-columns: minmax(0, 1fr); padding: 12px; }
  header { padding: 10px 12px; }
  header .about { display: none; }
  section > h2 .end { margin-left: 0; }
  .scroll { max-height: none; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;
