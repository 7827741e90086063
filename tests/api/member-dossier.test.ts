import type { MemberDossier, TimelineRow } from '@fanqu/shared/api/member';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { bindByPhone, campaignOn, inviteFrom, mergeMembers, phoneOf, spin, walk } from '../support/walks';

let app: TestApp;
let owner: Client;
beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

const dossier = async (id: string): Promise<MemberDossier> =>
  (await owner.get<MemberDossier>(`/api/c/members/${id}`)).body;

describe('a dossier', () => {
  it('says who, from where, by what, and what was agreed to', async () => {
    const inviter = await app.member('dossier-inviter');
    const [invite, campaignId] = [await inviteFrom(inviter), await campaignOn('luck/wheel', inviter)];
    const friend = await app.member('dossier-friend', {
      scene: 1007,
      invite,
      campaignId,
      store: 'S01',
      guide: 'G7',
    });
    await bindByPhone(app, friend, 'dossier-friend');
    const { member, source, identities, merges, consents, card, points, blocked } = await dossier(friend.id);
    expect(member).toMatchObject({ id: friend.id, stage: 'card' });
    expect(source).toEqual({
      text: '朋友邀请',
      scene: 1007,
      channel: null,
      inviterId: inviter.id,
      campaignId,
      guide: 'G7',
      store: 'S01',
    });
    expect(identities.map(({ kind }) => kind).sort()).toEqual(expect.arrayContaining(['card', 'openid', 'phone']));
    expect(JSON.stringify(identities)).not.toContain(await phoneOf(owner, friend.id));
    expect([merges, blocked]).toEqual([[], null]);
    expect(consents).toContainEqual(expect.objectContaining({ kind: 'phone', granted: true }));
    expect(card?.level.name).toBe('白茶会员');
    expect(points.balance).toBe(0);
  });

  it('shows a block while it holds', async () => {
    const { id } = await app.member('dossier-blocked');
    const until = app.clock.now() + 1_000;
    await owner.post(`/api/c/members/${id}/block`, { reason: '刷奖', until });
    expect((await dossier(id)).blocked).toEqual({ reason: '刷奖', until });
    app.clock.advance(1_000);
    expect((await dossier(id)).blocked).toBeNull();
  });
});

describe('a timeline', () => {
  const textsOf = async (id: string) =>
    (await walk<TimelineRow>(owner, `/api/c/members/${id}/timeline?`, 100)).map(({ text }) => text);

  it('tells what the phone saw and what the server knows, newest first', async () => {
    const person = await app.member('timeline', { channel: 'wall' });
    const events = ['home', 'games'].map((page, i) => ({
      id: newKey(),
      name: 'page_view',
      at: app.clock.now() + 1 + i, // after the visit itself
      props: { page },
    }));
    await person.post('/api/m/events', { sentAt: app.clock.now(), events: [...events].reverse() });
    app.clock.advance(1_000);
    await spin(person);
    app.clock.advance(1_000);
    await bindByPhone(app, person, 'timeline');
    await app.drain();
    const texts = await textsOf(person.id);
    const told = [
      '绑定会员卡，开了一张新卡',
      '成为绑卡会员',
      '玩完一局「大转盘」',
      '成为泛会员',
      '开始一局「大转盘」',
      '看了游戏页',
      '看了首页',
      '第一次打开小程序，来自渠道 wall',
    ];
    expect(texts.filter((text) => told.includes(text))).toEqual(told);
    expect(texts).toContain('收到券「新会员见面礼」');
    const rows = await walk<TimelineRow>(owner, `/api/c/members/${person.id}/timeline?`, 3);
    expect(rows.map(({ text }) => text)).toEqual(texts);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).sort((a, b) => b - a));
  });

  it('tells both sides of an invite', async () => {
    const inviter = await app.member('tell-inviter');
    const invite = await inviteFrom(inviter);
    const friend = await app.member('tell-friend', { invite });
    await spin(friend, invite);
    await app.drain();
    expect(await textsOf(inviter.id)).toContain('邀请的朋友玩完第一局，邀请奖励到账');
    expect(await textsOf(friend.id)).toContain('受朋友邀请玩完第一局，邀请奖励到账');
  });

  it('reads both sides of a merge, merges of merges too, until it is taken back', async () => {
    const [first, second, third] = [
      await app.member('merge-1', { channel: 'a' }),
      await app.member('merge-2', { channel: 'b' }),
      await app.member('merge-3', { channel: 'c' }),
    ];
    await mergeMembers(owner, second.id, first.id);
    const last = await mergeMembers(owner, third.id, second.id);
    await app.drain();
    const ways = ['来自渠道 c', '来自渠道 b', '来自渠道 a'].map((from) => `第一次打开小程序，${from}`);
    const joins = async (id: string) => (await textsOf(id)).filter((text) => text.startsWith('第一次'));
    expect(await joins(third.id)).toEqual(ways);
    expect(await textsOf(third.id)).toContain(`并入了另一个账号 ${second.id}`);
    expect(await joins(second.id)).toEqual(ways.slice(1));
    await owner.post(`/api/c/merges/${last}/undo`, { key: newKey() });
    expect(await joins(third.id)).toEqual(ways.slice(0, 1));
    expect((await dossier(third.id)).merges).toEqual([
      expect.objectContaining({ id: last, undoneAt: app.clock.now() }),
    ]);
  });

  it('refuses a forged cursor', async () => {
    const { id } = await app.member('timeline-cursor');
    for (const cursor of [
      'x',
      Buffer.from('1.2').toString('base64url'),
      Buffer.from("1.2.' OR 1").toString('base64url'),
    ]) {
      expect((await owner.get(`/api/c/members/${id}/timeline?cursor=${cursor}`)).body).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
  });
});
