const section = (id: string, title: string, note = '', end = ''): string =>
  `<section><h2>${title}<small>${note}</small><span class="end">${end}</span></h2><div id="${id}"></div></section>`;

const FAULT_FORM = `
<form id="fault-form">
  <div class="row">
    <label>故障<select name="kind">
      <option value="latency">变慢</option>
      <option value="timeout">不回应(直到超时)</option>
      <option value="reset">断开连接</option>
      <option value="http502">502 网页</option>
      <option value="truncated">JSON 只剩一半</option>
      <option value="cut">办完了,回答断在半路</option>
      <option value="busy">-1 系统繁忙</option>
      <option value="errcode">指定错误码</option>
    </select></label>
    <label>接口<select name="path"><option value="*">所有接口</option></select></label>
  </div>
  <div class="row">
    <label>次数(空着 = 一直)<input name="times" type="number" min="1" value="1"></label>
    <label data-for="latency">毫秒<input name="latencyMs" type="number" min="0" value="3000"></label>
    <label data-for="errcode" hidden>错误码<input name="errcode" type="number" value="45011"></label>
  </div>
  <div class="row"><button class="main">加上这个故障</button></div>
</form>`;

const CLOCK_FORM = `
<div class="row">
  <button data-advance="300000">+5 分钟</button>
  <button data-advance="7200000">+2 小时</button>
  <button data-advance="86400000">+1 天</button>
  <button data-clock-zero>回到现在</button>
</div>`;

const PERSON_FORM = `
<form id="person-form" class="row">
  <input name="person" placeholder="名字,例如 小林" aria-label="名字" required maxlength="20" style="width: 150px">
  <select name="appid" aria-label="小程序"></select>
  <button class="small">让 TA 打开小程序</button>
</form>`;

export const MARKUP = `
<div class="gone" id="gone" role="status">沙箱没有回应,可能已经停了。重新启动后这里会自己恢复。</div>
<header>
  <div class="mark" aria-hidden="true">微</div>
  <div><h1>微信沙箱</h1><p class="about">api.weixin.qq.com 的本地替身,给开发和测试用</p></div>
  <div class="time"><b id="now">--:--</b><p id="offset"></p></div>
</header>
<main>
  <div class="column">
    ${section('apps', '小程序')}
    ${section('persons', '人', '登录码、手机码 5 分钟内有效,只能用一次', PERSON_FORM)}
    ${section('calls', '最近 50 次调用')}
    ${section('codes', '凭证', '登录码和手机码')}
    ${section('tokens', 'access_token', '两族互不影响')}
  </div>
  <div class="column">
    <section><h2>时钟<small>凭证、令牌、额度都按它走</small></h2>${CLOCK_FORM}</section>
    <section><h2>故障</h2>${FAULT_FORM}<div id="faults" style="margin-top: 10px"></div></section>
    ${section('quotas', '额度', '今天和这一分钟')}
    ${section('accepts', '订阅消息', '接受一次,发一条')}
    ${section('deliveries', '消息推送', '最多试 3 次')}
    ${section('words', '内容检查')}
    <section><h2>重来</h2><div class="row"><button class="danger" id="reset">清空,只留下小程序</button></div></section>
  </div>
</main>
<div class="toast" id="toast" role="status"></div>`;
