import type { CampaignBody } from '@fanqu/shared/api/campaign';
import type { HelpView, InviteLanding, InviteView } from '@fanqu/shared/api/invite';
import type { PlayResult } from '@fanqu/shared/api/play';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { liveCampaign, points, tier } from './acts/campaigns';
import { ASSIST, ledger, type Person, spin, start, WHEEL } from './acts/plays';

/** Invites: only a new friend's first finished play pays, both sides, once, a fixed and disclosed reward. */

jest.setTimeout(30_000);

const INVITER = 'invite +30';
const FRIEND = 'invite +20';
let app: TestApp;
let owner: Client;
let people = 0;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

const campaign = (more: Partial<CampaignBody> = {}, gameId = WHEEL) =>
  liveCampaign(owner, gameId, { tiers: [tier(0, [points(1)])], inviteOn: true, ...more });
const stranger = (): Promise<Person> => app.member(`stranger ${(people += 1)}`);
const codeOf = (member: Client, campaignId: string) =>
  ok(member.post<InviteView>('/api/m/invites', { key: newKey(), campaignId }));
const invitesIn = async (member: Client) => (await ledger(member)).filter((entry) => entry.startsWith('invite'));

describe('an invite', () => {
  it('is one unguessable code a member and campaign, with its terms disclosed before sharing', async () => {
    const id = await campaign();
    const member = await stranger();
    const first = await codeOf(member, id);
    expect(first).toEqual({
      code: expect.stringMatching(/^[0-9a-z]{16}$/) as string,
      campaignId: id,
      path: `/pages/enter/index?i=${first.code}`,
      url: expect.stringMatching(new RegExp(`/m/#/pages/enter/index\\?i=${first.code}$`)) as string,
      terms: {
        inviter: [{ kind: 'points', text: '30 积分' }],
        friend: [{ kind: 'points', text: '20 积分' }],
        maxFriends: 5,
      },
      friends: [],
      paid: 0,
    });
    const many = await Promise.all([codeOf(member, id), codeOf(member, id), codeOf(await stranger(), id)]);
    expect(many.map(({ code }) => code === first.code)).toEqual([true, true, false]);
  });

  it('shows the friend who invited, masked, and what they will get', async () => {
    const id = await campaign();
    const inviter = await stranger();
    await ok(inviter.post('/api/m/profile', { nickname: '王小明' }));
    const { code } = await codeOf(inviter, id);
    const friend = await stranger();
    expect(await ok(friend.get<InviteLanding>(`/api/m/invites/by-code/${code}`))).toMatchObject({
      code,
      campaignId: id,
      gameId: WHEEL,
      inviter: { nickname: '王**' },
      friend: [{ text: '20 积分' }],
      own: false,
    });
    expect(await ok(inviter.get<InviteLanding>(`/api/m/invites/by-code/${code}`))).toMatchObject({ own: true });
    expect(await refusal(friend.get('/api/m/invites/by-code/0000000000000000'))).toEqual([404, 'INVITE_INVALID']);
  });

  it('does not exist where the campaign has none', async () => {
    const id = await campaign({ inviteOn: false });
    expect(await refusal((await stranger()).post('/api/m/invites', { key: newKey(), campaignId: id }))).toEqual([
      404,
      'INVITE_INVALID',
    ]);
  });
});

describe('a friend’s first finished play', () => {
  it('pays both at once, and only once', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    const friend = await stranger();
    const first = await spin(friend, id, code);
    expect(first.invitePaid).toEqual({ rewards: [{ kind: 'points', text: '20 积分' }] });
    expect([await ledger(inviter), await ledger(friend)]).toEqual([[INVITER], ['welcome +50', FRIEND, 'play +1']]);
    expect((await spin(friend, id, code)).invitePaid).toBeNull();
    expect([await invitesIn(inviter), await invitesIn(friend)]).toEqual([[INVITER], [FRIEND]]);
    expect(await codeOf(inviter, id)).toMatchObject({
      paid: 1,
      friends: [{ nickname: '一位朋友', state: 'paid', at: app.clock.now() }],
    });
  });

  it('in another campaign of the brand pays the invite they came by too', async () => {
    const [shared, played] = [await campaign(), await campaign()];
    const inviter = await stranger();
    const { code } = await codeOf(inviter, shared);
    expect((await spin(await stranger(), played, code)).invitePaid).not.toBeNull();
    expect(await invitesIn(inviter)).toEqual([INVITER]);
  });

  it('pays though the friend bound a card before playing', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    const friend = await app.member('binds first');
    const phone = await app.phoneCode('binds first');
    await ok(friend.post('/api/m/card/phone', { key: newKey(), code: phone, consentVersion: '2026-11' }));
    expect((await spin(friend, id, code)).invitePaid).not.toBeNull();
    expect([await invitesIn(inviter), await invitesIn(friend)]).toEqual([[INVITER], [FRIEND]]);
  });

  it('finished many times at once pays once', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    const friend = await stranger();
    const { playId } = await start(friend, id, { invite: code });
    const key = newKey();
    await Promise.all(
      Array.from({ length: 10 }, () => ok(friend.post<PlayResult>(`/api/m/plays/${playId}/finish`, { key }))),
    );
    expect([await invitesIn(inviter), await invitesIn(friend)]).toEqual([[INVITER], [FRIEND]]);
  });
});

describe('nothing is paid', () => {
  it('for oneself', async () => {
    const id = await campaign();
    const member = await stranger();
    const { code } = await codeOf(member, id);
    expect((await spin(member, id, code)).invitePaid).toBeNull();
    expect([await invitesIn(member), (await codeOf(member, id)).friends]).toEqual([[], []]);
  });

  it('for a friend who has played before', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    const friend = await stranger();
    await spin(friend, id);
    expect((await spin(friend, id, code)).invitePaid).toBeNull();
    expect([await invitesIn(inviter), await invitesIn(friend)]).toEqual([[], []]);
    expect((await codeOf(inviter, id)).friends).toMatchObject([{ state: 'not-counted' }]);
  });

  it('to a second inviter of the same friend', async () => {
    const [id, other] = [await campaign(), await campaign()];
    const [one, two] = [await stranger(), await stranger()];
    const codes = [(await codeOf(one, id)).code, (await codeOf(two, id)).code, (await codeOf(two, other)).code];
    const friend = await stranger();
    await spin(friend, id, codes[0]);
    await spin(friend, id, codes[1]);
    await spin(friend, other, codes[2]);
    expect([await invitesIn(one), await invitesIn(two), await invitesIn(friend)]).toEqual([[INVITER], [], [FRIEND]]);
  });

  it('in a ring: whom I brought cannot bring me', async () => {
    const id = await campaign();
    const [a, b, c] = [await stranger(), await stranger(), await stranger()];
    await spin(b, id, (await codeOf(a, id)).code);
    await spin(c, id, (await codeOf(b, id)).code);
    expect((await spin(a, id, (await codeOf(c, id)).code)).invitePaid).toBeNull();
    expect([await invitesIn(a), await invitesIn(b), await invitesIn(c)]).toEqual([
      [INVITER],
      [FRIEND, INVITER],
      [FRIEND],
    ]);
  });

  it('for the sixth friend, though eight come at once', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    const friends = await Promise.all(Array.from({ length: 8 }, stranger));
    const results = await Promise.all(friends.map((friend) => spin(friend, id, code)));
    expect(results.filter(({ invitePaid }) => invitePaid !== null)).toHaveLength(5);
    expect(results.every(({ becamePan }) => becamePan !== null)).toBe(true);
    const { paid, friends: seen } = await codeOf(inviter, id);
    expect([paid, seen.filter(({ state }) => state === 'paid').length, seen.length]).toEqual([5, 5, 8]);
    expect(await invitesIn(inviter)).toEqual(Array(5).fill(INVITER));
  });

  it('for a code that nobody has, and the play goes on', async () => {
    const id = await campaign();
    expect(await spin(await stranger(), id, 'no-such-code-at-all')).toMatchObject({
      invitePaid: null,
      rewards: [{ text: '1 积分' }],
    });
  });

  it('while a play is only begun, or refused', async () => {
    const id = await campaign();
    const inviter = await stranger();
    const { code } = await codeOf(inviter, id);
    await start(await stranger(), id, { invite: code });
    expect(await invitesIn(inviter)).toEqual([]);
  });
});

describe('an inviter who was merged', () => {
  it('is paid as who they are now', async () => {
    const id = await campaign();
    const [kept, absorbed] = [await stranger(), await stranger()];
    const { code } = await codeOf(absorbed, id);
    await ok(
      owner.post('/api/c/merges', { keptId: kept.id, absorbedId: absorbed.id, reason: '同一个人', key: newKey() }),
    );
    await spin(await stranger(), id, code);
    expect(await invitesIn(kept)).toEqual([INVITER]);
    expect((await spin(kept, id, code)).invitePaid).toBeNull();
  });
});

describe('lending a hand', () => {
  const team = [tier(0, [points(1)]), tier(1, [points(10)]), tier(2, [points(40)])];
  const lantern = () => campaign({ tiers: team, config: { needed: 2 } }, ASSIST);
  const help = (friend: Client, code: string, key = newKey()) =>
    friend.post<HelpView>(`/api/m/invites/by-code/${code}/help`, { key });

  it('is the friend’s own finished play: both are paid, the owner’s tier too, and the last one ends it', async () => {
    const id = await lantern();
    const host = await stranger();
    const { playId } = await start(host, id);
    const { code } = await codeOf(host, id);
    const [one, two, three] = [await stranger(), await stranger(), await stranger()];
    const first = await ok(help(one, code));
    expect(first).toMatchObject({ view: { needed: 2, helped: 1, missing: 1 }, rewards: [{ text: '20 积分' }] });
    expect(first.becamePan?.welcome).toHaveLength(2);
    expect(await ok(one.get('/api/m/me'))).toMatchObject({ stage: 'pan' });
    expect([await ledger(host), await ledger(one)]).toEqual([
      ['welcome +50', 'play +1', 'play +10', INVITER],
      ['welcome +50', FRIEND],
    ]);
    expect((await ok(help(two, code))).view).toMatchObject({ helped: 2, missing: 0 });
    expect(await refusal(help(three, code))).toEqual([409, 'TEAM_FULL']);
    const { result } = await ok(host.get<{ result: PlayResult }>(`/api/m/plays/${playId}`));
    expect(result).toMatchObject({ score: 2, rewards: [{ text: '40 积分' }], tier: { index: 2 } });
    expect(await ledger(host)).toEqual(['welcome +50', 'play +1', 'play +10', INVITER, 'play +40', INVITER]);
  });

  it('counts once a friend: again is refused, the same key gives the first answer', async () => {
    const id = await lantern();
    const host = await stranger();
    await start(host, id);
    const { code } = await codeOf(host, id);
    const friend = await stranger();
    const key = newKey();
    const first = await ok(help(friend, code, key));
    expect(await ok(help(friend, code, key))).toEqual(first);
    expect(await refusal(help(friend, code))).toEqual([409, 'INVITE_REPEATED']);
    expect(await invitesIn(host)).toEqual([INVITER]);
  });

  it('of ten friends at once fills the team and no more', async () => {
    const id = await lantern();
    const host = await stranger();
    await start(host, id);
    const { code } = await codeOf(host, id);
    const friends = await Promise.all(Array.from({ length: 10 }, stranger));
    const answers = await Promise.all(friends.map((friend) => help(friend, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, ...Array<number>(8).fill(409)]);
    expect(await invitesIn(host)).toEqual([INVITER, INVITER]);
  });

  it('of a friend already known helps, but pays no invite', async () => {
    const id = await lantern();
    const host = await stranger();
    await start(host, id);
    const { code } = await codeOf(host, id);
    const friend = await stranger();
    await spin(friend, await campaign());
    expect(await ok(help(friend, code))).toMatchObject({ view: { helped: 1 }, rewards: [], becamePan: null });
    expect(await invitesIn(host)).toEqual([]);
  });

  it('to oneself, to nobody, to another game or to a host who has not begun is refused', async () => {
    const id = await lantern();
    const host = await stranger();
    const { code } = await codeOf(host, id);
    expect(await refusal(help(host, code))).toEqual([409, 'INVITE_SELF']);
    expect(await refusal(help(await stranger(), code))).toEqual([409, 'TEAM_FULL']);
    expect(await refusal(help(await stranger(), 'no-such-code'))).toEqual([404, 'INVITE_INVALID']);
    const wheel = await campaign();
    await start(host, wheel);
    expect(await refusal(help(await stranger(), (await codeOf(host, wheel)).code))).toEqual([404, 'INVITE_INVALID']);
  });

  it('by a move of the owner’s phone is no move at all', async () => {
    const id = await lantern();
    const host = await stranger();
    const { playId } = await start(host, id);
    const made = { kind: 'helped', by: 'a-friend-i-made-up' };
    expect(await refusal(host.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: made }))).toEqual([
      400,
      'INVALID_INPUT',
    ]);
  });
});
