/** The doors of the demo: whose phone is in the frame, its QR code, and who may sign in to the console. */

const PEOPLE = [
  { person: 'xiaoman', name: '小满' },
  { person: 'aning', name: '阿宁' },
  { person: 'dachuan', name: '大川' },
  { person: 'qinghe', name: '青禾' },
];

const ROLES = { owner: '店主', ops: '运营', analyst: '分析', service: '客服', guide: '导购' };

const find = (id) => document.getElementById(id);

const newcomer = () => `guest-${Math.floor(Math.random() * 36 ** 6).toString(36)}`;

const nameOf = (person) => PEOPLE.find((each) => each.person === person)?.name ?? '新来的访客';

function showPerson(person) {
  const address = `/m/?person=${person}`;
  find('phone').src = address;
  find('open-phone').href = address;
  find('who').textContent = nameOf(person);
  for (const button of find('people').children) {
    button.setAttribute('aria-pressed', String(button.dataset.person === person));
  }
}

function drawPeople() {
  for (const { person, name } of [...PEOPLE, { person: '', name: '新来一位' }]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = person ? 'person' : 'person new';
    button.dataset.person = person;
    button.textContent = name;
    button.addEventListener('click', () => showPerson(person || newcomer()));
    find('people').append(button);
  }
}

const isOnlyHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

/** A phone cannot open "localhost": where the server says how it is reached from outside, the code says that. */
function drawCode(networkUrl) {
  const base = isOnlyHere ? networkUrl : location.origin;
  find('qr').src = `/qr.svg?text=${encodeURIComponent(`${base ?? location.origin}/m/`)}`;
  find('qr-note').textContent = base ? '手机扫一扫，连同一个 Wi-Fi' : '只有这台电脑能打开';
}

function accountRow({ account, password, role }) {
  const row = document.createElement('li');
  const label = document.createElement('span');
  label.className = 'role';
  label.textContent = ROLES[role] ?? role;
  const [login, secret] = [account, password].map((text) => {
    const code = document.createElement('code');
    code.textContent = text;
    return code;
  });
  row.append(label, login, secret);
  return row;
}

async function drawDemo() {
  const answer = await fetch('/api/demo').catch(() => null);
  const demo = answer?.ok ? await answer.json() : { accounts: [] };
  drawCode(demo.networkUrl);
  find('accounts').replaceChildren(...demo.accounts.map(accountRow));
}

drawPeople();
showPerson(new URLSearchParams(location.search).get('person') ?? PEOPLE[0].person);
await drawDemo();
