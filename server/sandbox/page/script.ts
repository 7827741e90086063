/** Runs in the browser. Texts reach the page as text nodes only: names come from anyone. */
export const SCRIPT = String.raw`
'use strict';
const NAMES = {
  '/cgi-bin/token': '令牌(旧)', '/cgi-bin/stable_token': '稳定令牌', '/sns/jscode2session': '登录',
  '/wxa/checksession': '检验会话', '/wxa/resetusersessionkey': '重置会话', '/wxa/business/getuserphonenumber': '手机号',
  '/wxa/msg_sec_check': '内容检查', '/wxa/getuserriskrank': '风险等级', '/wxa/getwxacodeunlimit': '小程序码',
  '/cgi-bin/message/subscribe/send': '订阅消息', '/cgi-bin/openapi/quota/get': '查额度',
  '/cgi-bin/openapi/rid/get': '查 rid', '/cgi-bin/clear_quota': '清额度',
};
const FAULTS = { latency: '变慢', timeout: '不回应', reset: '断开', http502: '502', truncated: '半截 JSON', cut: '断在半路', busy: '-1', errcode: '错误码' };
const $ = (id) => document.getElementById(id);
const el = (tag, fields, ...children) => {
  const node = Object.assign(document.createElement(tag), fields);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
};
const tag = (text, kind) => el('span', { className: 'tag ' + (kind || '') }, text);
const button = (text, onclick, className) => el('button', { className: 'small ' + (className || ''), onclick, type: 'button' }, text);
const empty = (text) => el('div', { className: 'empty' }, text);
const nameOf = (path) => NAMES[path] || path;
const two = (number) => String(number).padStart(2, '0');
const clock = (at) => { const d = new Date(at + 28800000); return two(d.getUTCHours()) + ':' + two(d.getUTCMinutes()) + ':' + two(d.getUTCSeconds()); };
const day = (at) => new Date(at + 28800000).toISOString().slice(0, 10);
const span = (ms) => {
  const minutes = Math.round(Math.abs(ms) / 60000);
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 120) return minutes + ' 分钟';
  return minutes < 2880 ? Math.round(minutes / 60) + ' 小时' : Math.round(minutes / 1440) + ' 天';
};
const table = (heads, rows, numbers) => {
  const head = el('tr', {}, ...heads.map((text, i) => el('th', { className: numbers.includes(i) ? 'number' : '' }, text)));
  const body = rows.map((cells) => el('tr', {}, ...cells.map((cell, i) => el('td', { className: numbers.includes(i) ? 'number' : '' }, cell))));
  return el('div', { className: 'scroll' }, el('table', {}, el('thead', {}, head), el('tbody', {}, ...body)));
};

let toastTimer = 0;
function toast(text) {
  $('toast').textContent = text;
  $('toast').classList.add('on');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $('toast').classList.remove('on'), 3500);
}
async function post(path, fields) {
  const response = await fetch('/_sandbox' + path, { method: 'POST', body: JSON.stringify(fields || {}) });
  const answer = await response.json();
  if (!response.ok) { toast(answer.error); throw new Error(answer.error); }
  await refresh();
  return answer;
}
async function giveCode(kind, appid, person) {
  const { code } = await post(kind, { appid, person });
  try { await navigator.clipboard.writeText(code); toast('已复制 ' + code); } catch { toast((kind === '/login' ? '登录码 ' : '手机码 ') + code); }
}

const VIEWS = {
  apps: (state) => state.apps.length === 0 ? [empty('还没有小程序。POST /_sandbox/apps 可以加一个。')] : state.apps.map((app) =>
    el('div', { className: 'app' }, el('b', {}, app.name), el('code', {}, app.appid), tag(app.people + ' 人'),
      app.frozen ? tag('密钥已冻结', 'bad') : null, app.riskEnabled ? null : tag('未开通风险等级', 'warn'),
      app.push ? tag('推送 ' + app.push.mode + ' ' + app.push.format, 'good') : null,
      el('span', { className: 'end' }, button('让令牌失效', async () => {
        const { killed } = await post('/tokens/kill', { appid: app.appid });
        toast('有 ' + killed + ' 个令牌失效了,下一次调用会答 40001');
      }, 'danger')))),

  persons: (state) => state.persons.length === 0 ? [empty('还没有人。写个名字,让 TA 打开小程序。')] : [table(
    ['名字', '手机号', '风险', 'openid', ''],
    state.persons.flatMap((person) => (person.presences.length ? person.presences : [null]).map((presence, i) => [
      i === 0 ? person.name : '', i === 0 ? person.phone : '', i === 0 ? riskOf(person) : '',
      presence ? el('span', {}, el('code', {}, presence.openid), ' ', state.apps.length > 1 ? tag(appName(state, presence.appid)) : '') : '',
      presence ? el('span', { className: 'row', style: 'flex-wrap: nowrap; justify-content: flex-end' },
        button('登录码', () => giveCode('/login', presence.appid, person.name)),
        button('手机码', () => giveCode('/phone', presence.appid, person.name)),
        i === 0 ? button(person.blocked ? '放行' : '拦截登录', () => post('/persons/' + encodeURIComponent(person.name), { blocked: !person.blocked })) : null) : '',
    ])), [])],

  calls: (state) => state.calls.length === 0 ? [empty('还没有调用。服务器连上来后,每一次都会记在这里。')] : [table(
    ['时间', '接口', '小程序', '结果', '故障', '毫秒'],
    state.calls.map((call) => [clock(call.at), el('span', { title: call.method + ' ' + call.path }, nameOf(call.path)),
      call.appid ? appName(state, call.appid) : '', outcome(call), call.fault ? tag(FAULTS[call.fault], 'warn') : '', String(call.durationMs)]), [5])],

  codes: (state) => state.codes.length === 0 ? [empty('没有凭证。')] : [table(['给谁', '哪种', '凭证', '发出', '状态'],
    state.codes.map((code) => [code.person, code.pool === 'login' ? '登录码' : '手机码', el('code', {}, code.code.slice(0, 16) + '…'), clock(code.issuedAt),
      code.usedAt !== null ? tag('已用 ' + clock(code.usedAt)) : state.now - code.issuedAt >= 300000 ? tag('过期', 'warn') : tag('可用', 'good')]), [])],

  tokens: (state) => state.tokens.length === 0 ? [empty('没有令牌。')] : [table(['小程序', '族', '令牌', '状态', '还剩'],
    state.tokens.map((token) => [appName(state, token.appid), token.family === 'stable' ? '稳定' : '普通', el('code', {}, token.token.slice(0, 14) + '…'),
      token.killed ? tag('已失效', 'bad') : token.leftMs <= 0 ? tag('过期', 'warn') : token.latest ? tag('最新', 'good') : tag('过渡'),
      token.killed || token.leftMs <= 0 ? '' : span(token.leftMs)]), [4])],

  faults: (state) => state.faults.length === 0 ? [empty('一切正常。')] : state.faults.map((fault) => el('div', { className: 'item' },
    tag(FAULTS[fault.kind] + (fault.kind === 'latency' ? ' ' + fault.latencyMs + ' ms' : fault.kind === 'errcode' ? ' ' + fault.errcode : ''), 'warn'),
    el('span', {}, fault.path === '*' ? '所有接口' : nameOf(fault.path)),
    el('span', { className: 'end' }, fault.timesLeft === null ? '一直' : '还有 ' + fault.timesLeft + ' 次'),
    button('移除', () => post('/faults/clear', { id: fault.id })))),

  quotas: (state) => state.quotas.length === 0 ? [empty('还没有用掉。')] : state.quotas.map((quota) => el('div', { className: 'quota' },
    el('div', {}, el('span', { title: quota.owner }, nameOf(quota.path) + (quota.window === 'minute' ? ' · 本分钟' : ' · 今天')),
      el('span', {}, quota.used.toLocaleString() + (quota.most === null ? '' : ' / ' + quota.most.toLocaleString()))),
    quota.most === null ? null : el('div', { className: 'bar' }, el('i', { style: 'width:' + Math.min(100, 100 * quota.used / quota.most) + '%' })))),

  accepts: (state) => state.accepts.length === 0 ? [empty('还没有人订阅。')] : state.accepts.map((accept) => el('div', { className: 'item' },
    el('span', {}, accept.person), el('code', {}, accept.templateId), el('span', { className: 'end' }, '还可发 ' + accept.left + ' 条'),
    button('+1', () => post('/subscribe', { appid: appOf(state, accept.openid), person: accept.person, templateId: accept.templateId })))),

  deliveries: (state) => state.deliveries.length === 0 ? [empty('还没有推送。给小程序设好 push 地址就会有。')] : state.deliveries.slice(0, 12).map((one) =>
    el('div', { className: 'item', title: one.tries.join('\n') }, el('span', {}, clock(one.at)), el('code', {}, one.label),
      el('span', { className: 'end' }, one.delivered ? tag('✓ 第 ' + one.tries.length + ' 次', 'good') : tag('✕ 试了 ' + one.tries.length + ' 次', 'bad')))),

  words: (state) => [
    el('div', { className: 'row' }, tag('拒绝', 'bad'), ...state.words.risky.map((word) => el('span', {}, word))),
    el('div', { className: 'row' }, tag('待看', 'warn'), ...state.words.review.map((word) => el('span', {}, word))),
    el('div', { className: 'row' }, button('改拒绝的词', () => {
      const words = prompt('用逗号隔开', state.words.risky.join(','));
      if (words !== null) post('/words', { risky: words.split(/[,,]/).map((word) => word.trim()).filter(Boolean) });
    })),
  ],
};

function outcome(call) {
  if (call.status === 0) return tag('▲ 没有回答', 'bad');
  if (call.status !== 200) return tag('▲ HTTP ' + call.status, 'bad');
  return call.errcode === 0 ? tag('● 成功', 'good') : tag('▲ ' + call.errcode, 'bad');
}
function riskOf(person) {
  const select = el('select', { ariaLabel: '风险等级', onchange: () => post('/persons/' + encodeURIComponent(person.name), { risk: Number(select.value) }) },
    ...[0, 1, 2, 3, 4].map((risk) => el('option', { value: risk, selected: risk === person.risk }, String(risk))));
  return el('span', { className: 'row', style: 'flex-wrap: nowrap' }, select, person.blocked ? tag('登录被拦', 'bad') : null);
}
function appName(state, appid) { const app = state.apps.find((one) => one.appid === appid); return app ? app.name : appid; }
function appOf(state, openid) { for (const person of state.persons) for (const one of person.presences) if (one.openid === openid) return one.appid; return ''; }

const shown = {};
/** Redraws only what changed, so that a selection or an open list is not torn away every second. */
function draw(state) {
  $('now').textContent = clock(state.now);
  $('offset').textContent = day(state.now) + (state.offsetMs === 0 ? '' : ' · 比真实时间' + (state.offsetMs > 0 ? '快 ' : '慢 ') + span(state.offsetMs));
  for (const [id, view] of Object.entries(VIEWS)) {
    const nodes = view(state);
    const written = nodes.map((node) => node.outerHTML).join('') + (id === 'persons' ? JSON.stringify(state.persons) : '');
    if (shown[id] === written) continue;
    const scrolled = $(id).querySelector('.scroll')?.scrollTop || 0;
    $(id).replaceChildren(...nodes);
    if (scrolled) $(id).querySelector('.scroll').scrollTop = scrolled;
    shown[id] = written;
  }
  fill(document.querySelector('#fault-form [name=path]'), [['*', '所有接口'], ...state.paths.map((path) => [path, nameOf(path)])]);
  fill(document.querySelector('#person-form [name=appid]'), state.apps.map((app) => [app.appid, app.name]));
}
function fill(select, options) {
  const written = JSON.stringify(options);
  if (select.dataset.written === written) return;
  select.dataset.written = written;
  select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
}
async function refresh() {
  try {
    draw(await (await fetch('/_sandbox/state')).json());
    $('gone').classList.remove('on');
  } catch { $('gone').classList.add('on'); }
}

const form = $('fault-form');
const numberIn = (name) => Number(form.elements[name].value);
form.elements.kind.onchange = () => form.querySelectorAll('[data-for]').forEach((label) => { label.hidden = label.dataset.for !== form.elements.kind.value; });
form.onsubmit = (event) => {
  event.preventDefault();
  const times = form.elements.times.value === '' ? null : numberIn('times');
  post('/faults', { kind: form.elements.kind.value, path: form.elements.path.value, times, latencyMs: numberIn('latencyMs'), errcode: numberIn('errcode') });
};
$('person-form').onsubmit = (event) => {
  event.preventDefault();
  const fields = event.target.elements;
  giveCode('/login', fields.appid.value, fields.person.value.trim()).then(() => { fields.person.value = ''; });
};
document.querySelectorAll('[data-advance]').forEach((one) => { one.onclick = () => post('/clock', { advanceMs: Number(one.dataset.advance) }); });
document.querySelector('[data-clock-zero]').onclick = () => post('/clock', { offsetMs: 0 });
$('reset').onclick = () => { if (confirm('人、凭证、令牌、额度和故障都会清空。继续吗?')) post('/reset').then(() => toast('已清空')); };
setInterval(() => { if (!document.hidden) refresh(); }, 1000);
refresh();
`;
