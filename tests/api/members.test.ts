import type { BindResult, CardView } from '@fanqu/shared/api/card';
import type { Page } from '@fanqu/shared/api/common';
import type { CouponView } from '@fanqu/shared/api/coupon';
import type {
  ConsentView,
  ErasureView,
  MemberView,
  MergeView,
  PrivacyExport,
  ProfileView,
} from '@fanqu/shared/api/member';
import type { DrawRow } from '@fanqu/shared/api/play';
import type { PointsView } from '@fanqu/shared/api/points';
import type { WinView } from '@fanqu/shared/api/prize';
import { CardImports } from '../../server/src/features/cards/imports.service';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { faultPaths, ok, refusal } from './acts/answers';
import { addPrize, liveCampaign, tier } from './acts/campaigns';
import { type Person, spin, WHEEL } from './acts/plays';

/** What members say about themselves, may see, take away and have erased; two members who are one person. */

jest.setTimeout(30_000);

let app: TestApp;
let owner: Client;
let wheel: string;
let cards = 0;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
  const bear = await addPrize(owner, { name: '小熊', terms: { kind: 'goods' }, stock: 100 });
  const thanks = await addPrize(owner, { name: '谢谢' });
  const draw = { lines: [{ prizeId: bear, weight: 1 }], fallbackPrizeId: thanks };
  const turns = { freePerDay: 9, total: 99, byPoints: null, byTask: [] };
  wheel = await liveCampaign(owner, WHEEL, { tiers: [tier(0, [], draw)], turns });
}, 60_000);
afterAll(() => app?.close());

/** Gives a person's phone an old card with growth 120 and 300 points, then binds it. */
async function bindOldCard(member: Person, name: string): Promise<BindResult> {
  const phone = `139${String((cards += 1)).padStart(8, '0')}`;
  await fetch(`${app.env.sandboxUrl}/_sandbox/persons/${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
  const csv = `card_no,phone,growth,points\nOLD-${phone},${phone},120,300`;
  await ok(owner.post('/api/c/card-imports', { name: 'old.csv', csv }));
  while ((await app.app.get(CardImports).step()) > 0);
  const code = await app.phoneCode(name);
  return ok(member.post<BindResult>('/api/m/card/phone', { key: newKey(), code, consentVersion: '2026-11' }));
}

describe('the profile', () => {
  const correct = (member: Client, changes: object) => member.post<MemberView>('/api/m/profile', changes);

  it('says what is known, from where and what for', async () => {
    const member = await app.member('asks', { channel: 'wall' });
    const { facts, identities } = await ok(member.get<ProfileView>('/api/m/profile'));
    expect(facts.map(({ label, value }) => [label, value])).toEqual([
      ['你从哪里来', '渠道 wall'],
      ['会员阶段', '访客'],
    ]);
    expect(facts.every(({ source, purpose }) => source !== '' && purpose !== '')).toBe(true);
    expect(identities.map(({ kind }) => kind).sort()).toEqual(['openid', 'unionid']);
  });

  it('is corrected field by field, by PATCH or POST, and null erases', async () => {
    const member = await app.member('corrects');
    expect(await ok(correct(member, { nickname: '小茶', birthday: '1990-02-28' }))).toMatchObject({
      nickname: '小茶',
      birthday: '1990-02-28',
    });
    expect(await ok(member.patch<MemberView>('/api/m/profile', { avatar: 'panda' }))).toMatchObject({
      nickname: '小茶',
      avatar: 'panda',
    });
    expect(await ok(correct(member, { nickname: null }))).toMatchObject({ nickname: null, birthday: '1990-02-28' });
    expect(await ok(correct(member, {}))).toMatchObject({ nickname: null, birthday: '1990-02-28', avatar: 'panda' });
  });

  it.each(['爱赌博的猫', '加微信聊'])(
    'refuses the nickname %s, as WeChat’s check does, and keeps the old one',
    async (nickname) => {
      const member = await app.member(`calls themself ${nickname}`);
      await ok(correct(member, { nickname: '好名字' }));
      expect(await refusal(correct(member, { nickname }))).toEqual([422, 'TEXT_REFUSED']);
      expect((await member.get<MemberView>('/api/m/me')).body.nickname).toBe('好名字');
    },
  );

  it.each([
    ['a child under 14', { birthday: '2012-11-23' }, 'birthday'],
    ['a day to come', { birthday: '2027-01-01' }, 'birthday'],
    ['a day that never was', { birthday: '1990-02-30' }, 'birthday'],
    ['someone of 130', { birthday: '1896-01-01' }, 'birthday'],
    ['a nickname of 21 letters', { nickname: '字'.repeat(21) }, 'nickname'],
    ['no avatar at all', { avatar: null }, 'avatar'],
    ['a stage', { stage: 'buyer' }, 'stage'],
    ['a phone', { phoneMasked: '138******00' }, 'phoneMasked'],
  ])('refuses %s', async (_what, changes, path) => {
    const member = await app.member('refused');
    const answer = correct(member, changes);
    expect(await refusal(answer)).toEqual([400, 'INVALID_INPUT']);
    expect(await faultPaths(answer)).toEqual(expect.arrayContaining([path]));
  });

  it('takes the birthday of somebody who is 14 today', async () => {
    const member = await app.member('fourteen');
    expect(await ok(correct(member, { birthday: '2012-11-22' }))).toMatchObject({ birthday: '2012-11-22' });
  });
});

describe('consents', () => {
  const granted = (views: readonly ConsentView[]) =>
    Object.fromEntries(views.map(({ kind, granted: yes }) => [kind, yes]));

  it('are a ledger: the newest of each kind holds, and none is overwritten', async () => {
    const member = await app.member('consents');
    expect(granted(await ok(member.get<ConsentView[]>('/api/m/consents')))).toEqual({
      privacy: false,
      marketing: false,
      personalised: true,
      phone: false,
    });
    const give = (kind: string, yes: boolean) =>
      ok(member.post<ConsentView[]>('/api/m/consents', { kind, granted: yes, version: '2026-11' }));
    await give('privacy', true);
    await give('marketing', true);
    await give('personalised', false);
    expect(granted(await give('marketing', false))).toEqual({
      privacy: true,
      marketing: false,
      personalised: false,
      phone: false,
    });
    const { sections } = await ok(member.post<PrivacyExport>('/api/m/privacy/export'));
    expect(
      sections['consents'].map((entry) => entry as ConsentView).map(({ kind, granted: yes }) => [kind, yes]),
    ).toEqual([
      ['privacy', true],
      ['marketing', true],
      ['personalised', false],
      ['marketing', false],
    ]);
  });

  it('need a kind that exists and a plain yes or no', async () => {
    const member = await app.member('consents wrongly');
    const give = (body: object) => faultPaths(member.post('/api/m/consents', body));
    expect(await give({ kind: 'everything', granted: true, version: '1' })).toEqual(['kind']);
    expect(await give({ kind: 'privacy', granted: 'yes', version: '1' })).toEqual(['granted']);
  });
});

describe('privacy', () => {
  const asked = (member: Client, what: 'erase' | 'close', confirm: string) =>
    member.post<ErasureView>(`/api/m/privacy/${what}`, { confirm });

  async function wellKnown(name: string): Promise<Person> {
    const member = await app.member(name, { channel: 'wall' });
    await ok(member.post('/api/m/profile', { nickname: '老张', birthday: '1980-01-01' }));
    await ok(member.post('/api/m/consents', { kind: 'privacy', granted: true, version: '2026-11' }));
    await bindOldCard(member, name);
    await spin(member, wheel);
    const events = [{ id: `event-${newKey()}`, name: 'page_view', at: app.clock.now(), props: { page: 'home' } }];
    await ok(member.post('/api/m/events', { sentAt: app.clock.now(), events }));
    return member;
  }

  it('exports everything in sections, the member’s own and in plain', async () => {
    const member = await wellKnown('exports');
    const { sections, generatedAt } = await ok(member.post<PrivacyExport>('/api/m/privacy/export'));
    expect(generatedAt).toBe(app.clock.now());
    expect(Object.keys(sections).sort()).toEqual([
      'card',
      'consents',
      'coupons',
      'events',
      'identities',
      'invites',
      'member',
      'plays',
      'points',
      'wins',
    ]);
    expect(sections['member']).toMatchObject([{ id: member.id, nickname: '老张', source: 'channel:wall' }]);
    expect(sections['identities']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'phone', value: expect.stringMatching(/^139\d{8}$/) as string }),
      ]),
    );
    expect(sections['plays']).toMatchObject([{ gameId: WHEEL, state: 'finished', draws: [{ reason: 'drawn' }] }]);
    const sizes = Object.fromEntries(Object.entries(sections).map(([name, rows]) => [name, rows.length]));
    expect(sizes).toMatchObject({ card: 2, consents: 2, events: 1, points: 1, wins: 1, invites: 0, coupons: 0 });
    expect(JSON.stringify(sections)).not.toMatch(/"(wechatKey|sealed|phoneSealed|seedSealed|hosted)"/);
  });

  it('erases what the member told us and did, once confirmed; what was won stays', async () => {
    const member = await wellKnown('erases');
    expect(await faultPaths(asked(member, 'erase', '注销'))).toEqual(['confirm']);
    const { erased, kept } = await ok(asked(member, 'erase', '删除'));
    expect(erased).toEqual(
      expect.arrayContaining(['昵称', '生日', '浏览和点击记录', '每一局的操作', '会员卡上的姓名', '收货地址']),
    );
    expect(kept.every(({ what, why, until }) => what !== '' && why !== '' && until > app.clock.now())).toBe(true);
    const { sections } = await ok(member.post<PrivacyExport>('/api/m/privacy/export'));
    expect(sections['member']).toMatchObject([{ nickname: null, birthday: null, launch: {}, source: 'direct' }]);
    expect(sections['events']).toEqual([]);
    expect((await ok(member.get<PointsView>('/api/m/points'))).balance).toBe(300);
    expect((await ok(member.get<Page<WinView>>('/api/m/wins'))).rows).toHaveLength(1);
  });

  it('closes the account: signed out, and the next visit is a stranger’s who may bind the same phone anew', async () => {
    const member = await wellKnown('closes');
    const second = await app.member('closes');
    expect(second.id).toBe(member.id);
    expect(await faultPaths(asked(member, 'close', '删除'))).toEqual(['confirm']);
    await ok(asked(member, 'close', '注销'));
    expect([(await member.get('/api/m/me')).status, (await second.get('/api/m/me')).status]).toEqual([401, 401]);
    const stranger = await app.member('closes');
    expect(await ok(stranger.get<MemberView>('/api/m/me'))).toMatchObject({
      stage: 'visitor',
      nickname: null,
      phone: null,
    });
    expect(stranger.id).not.toBe(member.id);
    expect((await ok(stranger.get<PointsView>('/api/m/points'))).balance).toBe(0);
    const code = await app.phoneCode('closes');
    const { existing, card } = await ok(
      stranger.post<BindResult>('/api/m/card/phone', { key: newKey(), code, consentVersion: '2026-11' }),
    );
    expect([existing, card.growth]).toEqual([false, 0]);
  });
});

describe('two members who are one person', () => {
  /** All that somebody has, as they see it. */
  async function belongings(member: Client) {
    const [me, points, coupons, { card }, wins, draws] = await Promise.all([
      ok(member.get<MemberView>('/api/m/me')),
      ok(member.get<PointsView>('/api/m/points')),
      ok(member.get<Page<CouponView>>('/api/m/coupons')),
      ok(member.get<{ card: CardView | null }>('/api/m/card')),
      ok(member.get<Page<WinView>>('/api/m/wins')),
      ok(member.get<Page<DrawRow>>('/api/m/draws')),
    ]);
    return {
      me,
      points,
      card,
      coupons: coupons.rows.map(({ id }) => id).sort(),
      wins: wins.rows.map(({ id }) => id).sort(),
      draws: draws.rows.map(({ receiptId }) => receiptId).sort(),
    };
  }

  const merge = (keptId: string, absorbedId: string, key = newKey()) =>
    owner.post<MergeView>('/api/c/merges', { keptId, absorbedId, reason: '同一个人', key });
  const undo = (id: string, key = newKey()) => owner.post<MergeView>(`/api/c/merges/${id}/undo`, { key });

  async function pair(name: string): Promise<{ kept: Person; absorbed: Person }> {
    const kept = await app.member(`${name} keeps`);
    await spin(kept, wheel);
    const absorbed = await app.member(`${name} is absorbed`);
    await ok(absorbed.post('/api/m/profile', { nickname: '另一个我', birthday: '1985-05-05' }));
    await spin(absorbed, wheel);
    await bindOldCard(absorbed, `${name} is absorbed`);
    return { kept, absorbed };
  }

  it('become one with everything of both, and one session is as good as the other', async () => {
    const { kept, absorbed } = await pair('joined');
    const [one, two] = [await belongings(kept), await belongings(absorbed)];
    expect([one.points.balance, two.points.balance, two.card?.growth]).toEqual([50, 350, 120]);
    await ok(merge(kept.id, absorbed.id));
    const both = await belongings(kept);
    expect(both).toMatchObject({
      me: {
        id: kept.id,
        stage: 'card',
        nickname: '另一个我',
        birthday: '1985-05-05',
        phone: two.me.phone,
        cardAt: two.me.cardAt,
      },
      points: { balance: 400 },
      card: { no: two.card?.no, growth: 120 },
      coupons: [...one.coupons, ...two.coupons].sort(),
      wins: [...one.wins, ...two.wins].sort(),
      draws: [...one.draws, ...two.draws].sort(),
    });
    expect(await belongings(absorbed)).toEqual(both);
    expect((await app.member('joined is absorbed')).id).toBe(kept.id);
  });

  it('come apart again with nothing lost', async () => {
    const { kept, absorbed } = await pair('parted');
    const [one, two] = [await belongings(kept), await belongings(absorbed)];
    const { id } = await ok(merge(kept.id, absorbed.id));
    expect(await ok(undo(id))).toMatchObject({
      id,
      keptId: kept.id,
      absorbedId: absorbed.id,
      undoneAt: app.clock.now(),
    });
    expect([await belongings(kept), await belongings(absorbed)]).toEqual([one, two]);
    expect((await app.member('parted is absorbed')).id).toBe(absorbed.id);
  });

  it('keep what the one did while they were one', async () => {
    const { kept, absorbed } = await pair('busy');
    const two = await belongings(absorbed);
    const { id } = await ok(merge(kept.id, absorbed.id));
    await ok(kept.post('/api/m/profile', { nickname: '合并后的名字' }));
    await spin(kept, wheel);
    await ok(undo(id));
    const after = await belongings(kept);
    expect(after.me).toMatchObject({
      nickname: '合并后的名字',
      birthday: null,
      stage: 'pan',
      cardAt: null,
      phone: null,
    });
    expect([after.wins.length, after.draws.length, after.card]).toEqual([2, 2, null]);
    expect(await belongings(absorbed)).toEqual(two);
  });

  it('keep the card that was bound meanwhile, and the stage with it', async () => {
    const kept = await app.member('binds meanwhile');
    const absorbed = await app.member('just a visitor');
    const { id } = await ok(merge(kept.id, absorbed.id));
    const { card } = await bindOldCard(kept, 'binds meanwhile');
    await ok(undo(id));
    expect(await belongings(kept)).toMatchObject({
      me: { stage: 'card', cardAt: app.clock.now() },
      card,
      points: { balance: 300 },
    });
    expect(await belongings(absorbed)).toMatchObject({ me: { stage: 'visitor' }, card: null, points: { balance: 0 } });
  });

  it('are merged once per key, never with themself, and taken apart once, in the order they came', async () => {
    const [a, b, c] = [await app.member('chain a'), await app.member('chain b'), await app.member('chain c')];
    const key = newKey();
    const first = await ok(merge(a.id, b.id, key));
    expect(await ok(merge(a.id, b.id, key))).toEqual(first);
    expect(await refusal(merge(c.id, b.id))).toEqual([404, 'MERGE_NOT_FOUND']);
    expect(await refusal(merge(a.id, a.id))).toEqual([404, 'MERGE_NOT_FOUND']);
    expect(await refusal(merge(a.id, 'nobody'))).toEqual([404, 'NOT_FOUND']);
    const second = await ok(merge(c.id, a.id));
    expect((await b.get<MemberView>('/api/m/me')).body.id).toBe(c.id);
    expect(await refusal(undo(first.id))).toEqual([409, 'CHANGED_MEANWHILE']);
    await ok(undo(second.id));
    expect((await b.get<MemberView>('/api/m/me')).body.id).toBe(a.id);
    await ok(undo(first.id));
    expect((await b.get<MemberView>('/api/m/me')).body.id).toBe(b.id);
    expect(await refusal(undo(first.id))).toEqual([409, 'MERGE_UNDONE']);
    expect(await refusal(undo('no-merge'))).toEqual([404, 'MERGE_NOT_FOUND']);
  });

  it('are erased together, and a merge remembers nothing of them then', async () => {
    const { kept, absorbed } = await pair('forgotten');
    const events = [{ id: `event-${newKey()}`, name: 'page_view', at: 1, props: { page: 'home' } }];
    await ok(absorbed.post('/api/m/events', { sentAt: 1, events }));
    await ok(merge(kept.id, absorbed.id));
    expect((await ok(kept.post<PrivacyExport>('/api/m/privacy/export'))).sections['events']).toHaveLength(1);
    await ok(kept.post('/api/m/privacy/erase', { confirm: '删除' }));
    expect((await ok(kept.post<PrivacyExport>('/api/m/privacy/export'))).sections['events']).toEqual([]);
    const rows = await app.database.read.rows<{ before_doc: string }>(
      'SELECT before_doc FROM member_merge WHERE absorbed_id = ?',
      [absorbed.id],
    );
    expect(rows[0].before_doc).not.toContain('另一个我');
    expect(rows[0].before_doc).not.toContain('1985-05-05');
  });
});
