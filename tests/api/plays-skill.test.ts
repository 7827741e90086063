import type { Page } from '@fanqu/shared/api/common';
import type { CampaignPage } from '@fanqu/shared/api/campaign';
import type { PlayResult, PlayRow } from '@fanqu/shared/api/play';
import type { Config } from '@fanqu/shared/games/arcade/catch-stars/config';
import { rules } from '@fanqu/shared/games/arcade/catch-stars/rules';
import { encodeRecording } from '@fanqu/shared/play/recording';
import { replay } from '@fanqu/shared/play/replay';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { liveCampaign, points, tier } from './acts/campaigns';
import { finish, honest, ledger, type Person, STARS, start } from './acts/plays';

/** Skill games through HTTP: the phone sends its inputs, the server computes the score. */

jest.setTimeout(30_000);

let app: TestApp;
let owner: Client;
let campaignId: string;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
  const tiers = [tier(0, [points(5)]), tier(1, [points(7)])];
  campaignId = await liveCampaign(owner, STARS, { tiers, inviteOn: false });
}, 60_000);
afterAll(() => app?.close());

/** A play under way, with what its player did. */
async function played(name: string) {
  const member: Person = await app.member(name);
  const ticket = await start(member, campaignId);
  const { recording: moves, text, score, ms } = honest(ticket);
  return { member, ticket, played: moves, recording: text, score, ms };
}

async function rowOf(playId: string): Promise<PlayRow | undefined> {
  const { rows } = await ok(owner.get<Page<PlayRow>>(`/api/c/campaigns/${campaignId}/plays?limit=100`));
  return rows.find(({ id }) => id === playId);
}

describe('an honest play', () => {
  it('is scored by the server as the player saw it, and pays the tier it reached', async () => {
    const { member, ticket, recording, score, ms } = await played('honest');
    expect([ticket.kind, ticket.resumed, ticket.turnsLeft, ticket.expiresAt - ticket.startedAt]).toEqual([
      'skill',
      false,
      2,
      1_800_000,
    ]);
    app.clock.advance(ms);
    const result = await finish(member, ticket.playId, { recording });
    expect(score).toBeGreaterThan(0);
    expect(result).toMatchObject({
      score,
      best: score,
      tier: { index: 1, next: null },
      rewards: [{ kind: 'points', text: '7 积分' }],
      draw: null,
      invitePaid: null,
      turnsLeft: 2,
      finishedAt: app.clock.now(),
    });
    expect(await ledger(member)).toEqual(['welcome +50', 'play +7']);
    expect(await rowOf(ticket.playId)).toMatchObject({
      state: 'finished',
      score,
      prize: '7 积分',
      memberId: member.id,
    });
  });

  it('makes a visitor a pan-member at once, with the welcome reward, and only the first does', async () => {
    const member = await app.member('newcomer');
    const once = await start(member, campaignId);
    const first = honest(once);
    app.clock.advance(first.ms);
    const { becamePan } = await finish(member, once.playId, { recording: first.text });
    expect(becamePan).toEqual({
      welcome: [
        { kind: 'points', text: '50 积分' },
        { kind: 'coupon', text: '满 15 减 5 券' },
      ],
    });
    const again = await start(member, campaignId);
    const second = honest(again);
    app.clock.advance(second.ms);
    expect((await finish(member, again.playId, { recording: second.text })).becamePan).toBeNull();
    expect(await ledger(member)).toEqual(['welcome +50', 'play +7', 'play +7']);
  });

  it('keeps the best of several and pays the lower tier for a play without a catch', async () => {
    const { member, ticket, recording, score, ms } = await played('best');
    app.clock.advance(ms);
    await finish(member, ticket.playId, { recording });
    const second = await start(member, campaignId);
    const poor = honest(second, 'bad');
    app.clock.advance(poor.ms);
    expect(await finish(member, second.playId, { recording: poor.text })).toMatchObject({
      score: poor.score,
      best: Math.max(score, poor.score),
    });
    const page = await ok(member.get<CampaignPage>(`/api/m/campaigns/${campaignId}`));
    expect(page).toMatchObject({ best: Math.max(score, poor.score), openPlayId: null, turnsLeft: 1 });
  });
});

describe('finishing again', () => {
  it('with the same key and recording gives the first answer byte for byte, however late', async () => {
    const { member, ticket, recording, ms } = await played('again');
    app.clock.advance(ms);
    const key = newKey();
    const first = await finish(member, ticket.playId, { key, recording });
    app.clock.advance(3_600_000);
    const second = await finish(member, ticket.playId, { key, recording });
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(await ledger(member)).toEqual(['welcome +50', 'play +7']);
  });

  it('with another recording under that key is KEY_REUSED, with another key PLAY_CLOSED', async () => {
    const { member, ticket, recording, ms } = await played('reuse');
    app.clock.advance(ms);
    const key = newKey();
    await finish(member, ticket.playId, { key, recording });
    const other = encodeRecording({ ticks: 10, inputs: [] });
    const path = `/api/m/plays/${ticket.playId}/finish`;
    expect(await refusal(member.post(path, { key, recording: other }))).toEqual([409, 'KEY_REUSED']);
    expect(await refusal(member.post(path, { key: newKey(), recording }))).toEqual([409, 'PLAY_CLOSED']);
  });

  it('many times at once pays once and says the same each time', async () => {
    const { member, ticket, recording, ms } = await played('crowd');
    app.clock.advance(ms);
    const key = newKey();
    const results = await Promise.all(
      Array.from({ length: 20 }, () => finish(member, ticket.playId, { key, recording })),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +7']);
  });

  it('of the same play under many keys at once, one is answered and the rest are refused', async () => {
    const { member, ticket, recording, ms } = await played('race');
    app.clock.advance(ms);
    const path = `/api/m/plays/${ticket.playId}/finish`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => member.post<PlayResult>(path, { key: newKey(), recording })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +7']);
  });
});

describe('a dishonest play', () => {
  const cut = (text: string) => text.slice(0, Math.floor(text.length / 8) * 4);

  it.each([
    ['cut short', (honestOne: string) => cut(honestOne), [422, 'RECORDING_INVALID']],
    ['of nothing but letters', () => 'abcdefgh', [422, 'RECORDING_INVALID']],
    ['that ends before the game does', () => encodeRecording({ ticks: 60, inputs: [] }), [422, 'RECORDING_INVALID']],
    [
      'with an input no hand can make',
      () => encodeRecording({ ticks: 100, inputs: [[3, 0x7fff_ffff]] }),
      [422, 'RECORDING_INVALID'],
    ],
  ])('%s is refused, kept as refused, and pays nothing', async (name, forge, expected) => {
    const { member, ticket, recording, ms } = await played(`forger ${name}`);
    app.clock.advance(ms);
    const body = { key: newKey(), recording: forge(recording) };
    const path = `/api/m/plays/${ticket.playId}/finish`;
    expect(await refusal(member.post(path, body))).toEqual(expected);
    expect(await refusal(member.post(path, body))).toEqual(expected);
    expect(await refusal(member.post(path, { key: newKey(), recording }))).toEqual([409, 'PLAY_CLOSED']);
    expect(await rowOf(ticket.playId)).toMatchObject({ state: 'refused', score: null, prize: null });
    expect(await ledger(member)).toEqual([]);
    expect((await ok(member.get<{ stage: string }>('/api/m/me'))).stage).toBe('visitor');
  });

  it('that claims more time than has passed is TOO_FAST and kept as refused', async () => {
    const { member, ticket, recording, ms } = await played('too fast');
    app.clock.advance(ms - 2_000);
    const body = { key: newKey(), recording };
    const path = `/api/m/plays/${ticket.playId}/finish`;
    expect(await refusal(member.post(path, body))).toEqual([422, 'TOO_FAST']);
    app.clock.advance(60_000);
    expect(await refusal(member.post(path, body))).toEqual([422, 'TOO_FAST']);
    expect(await rowOf(ticket.playId)).toMatchObject({ state: 'refused' });
  });

  it('without a recording is told which field is missing, and the play stays open', async () => {
    const { member, ticket } = await played('no recording');
    const { status, body } = await member.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey() });
    expect([status, body]).toMatchObject([
      400,
      { code: 'INVALID_INPUT', details: { faults: [{ path: 'recording' }] } },
    ]);
    expect(await start(member, campaignId)).toMatchObject({ playId: ticket.playId, resumed: true });
  });

  it('of somebody else’s recording counts for nothing: every play has its own seed, and is replayed on it', async () => {
    const one = await played('copied from');
    const { member, ticket } = await played('copies');
    app.clock.advance(one.ms + 60_000);
    await member.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey(), recording: one.recording });
    const replayed = replay(rules, ticket.seed ?? [0, 0, 0, 0], ticket.config as unknown as Config, one.played);
    const expected = replayed.ok ? { state: 'finished', score: replayed.score } : { state: 'refused', score: null };
    expect(ticket.seed).not.toEqual(one.ticket.seed);
    expect(await rowOf(ticket.playId)).toMatchObject(expected);
  });

  it('under another member’s play is NOT_FOUND, and a move in a skill game is refused', async () => {
    const { ticket, recording, member } = await played('owner of the play');
    const thief = await app.member('thief');
    expect(await refusal(thief.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey(), recording }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await refusal(thief.get(`/api/m/plays/${ticket.playId}`))).toEqual([404, 'NOT_FOUND']);
    expect(await refusal(member.post(`/api/m/plays/${ticket.playId}/moves`, { key: newKey(), move: {} }))).toEqual([
      409,
      'MOVE_REFUSED',
    ]);
  });
});
