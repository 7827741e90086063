import type { CampaignBody, CampaignPage } from '@fanqu/shared/api/campaign';
import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import { bot } from '@fanqu/shared/games/quiz/trivia/bot';
import type { Config } from '@fanqu/shared/games/quiz/trivia/config';
import type { State, View } from '@fanqu/shared/games/quiz/trivia/state';
import { Play } from '../../server/src/features/plays';
import { type Client, newKey, startApp, type TestApp } from '../support/app';
import { ok, refusal } from './acts/answers';
import { addPrize, draftOf, liveCampaign, points, tier } from './acts/campaigns';
import { ledger, move, type Person, SIGN_IN, start, TRIVIA } from './acts/plays';

/** Games whose state lives on the server, one move a request: answers timed by the server, days counted by it. */

jest.setTimeout(30_000);

const DAY_MS = 86_400_000;
let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startApp();
  owner = await app.staff();
}, 60_000);
afterAll(() => app?.close());

async function campaign(
  gameId: string,
  changes: Partial<CampaignBody>,
  settings: Record<string, unknown> = {},
): Promise<string> {
  owner = await app.staff();
  const { config } = await draftOf(owner, gameId);
  return liveCampaign(owner, gameId, { inviteOn: false, config: { ...config, ...settings }, ...changes });
}

/** What the server keeps and no phone sees. */
async function hidden<Kept>(playId: string): Promise<Kept> {
  const play = await app.database.read.findOne(Play, { brandId: 'demo', id: playId });
  return play?.hosted as Kept;
}

/** A good player to the end; answers every answer of the server. */
async function answerAll(member: Person, { playId, config }: Ticket): Promise<Moved[]> {
  const ask = bot('good', config as unknown as Config);
  const moved: Moved[] = [];
  for (let made = ask(await hidden<State>(playId), () => 0); made; made = ask(await hidden<State>(playId), () => 0)) {
    app.clock.advance(made.thinkMs);
    moved.push(await move(member, playId, made.move));
  }
  return moved;
}

describe('trivia', () => {
  const tiers = [tier(0, [points(1)]), tier(50, [points(20)])];
  const settings = { count: 3, seconds: 10, rightPoints: 10, quickPoints: 10 };
  let id: string;
  beforeAll(async () => {
    const turns = { freePerDay: 10, total: 100, byPoints: null, byTask: [] };
    id = await campaign(TRIVIA, { tiers, turns }, settings);
  });

  it('is asked question by question; no answer key leaves the server before the answer', async () => {
    const member = await app.member('curious');
    const ticket = await start(member, id);
    expect(ticket.config).toEqual(settings);
    expect([ticket.seed, ticket.view]).toMatchObject([
      null,
      { phase: 'ready', number: 1, of: 3, question: null, last: null },
    ]);
    const shown = await move(member, ticket.playId, { kind: 'next' });
    const { asked } = await hidden<State>(ticket.playId);
    const { question, last } = shown.view as View;
    expect([question, last]).toEqual([{ text: asked[0].text, choices: asked[0].choices }, null]);
    expect(JSON.stringify([ticket, shown])).not.toMatch(new RegExp(`"key"|"why"|${asked[1].text}|${asked[0].why}`));
    const answered = await move(member, ticket.playId, { kind: 'answer', choice: asked[0].key });
    expect((answered.view as View).last).toMatchObject({
      right: true,
      rightChoice: asked[0].key,
      why: asked[0].why,
      points: 20,
    });
  });

  it('to the end pays the tier of its score, once, with the last move', async () => {
    const member = await app.member('scholar');
    const moved = await answerAll(member, await start(member, id));
    const results = moved.flatMap(({ result }) => (result ? [result] : []));
    expect(moved).toHaveLength(6);
    // each answered right after 10·10·25·0.5 = 1 250 ms: 10 points and ⌊10 · 8750/10000⌋ = 8 for speed
    expect(moved.map(({ score }) => score)).toEqual([0, 18, 18, 36, 36, 54]);
    expect(moved.map(({ over }) => over)).toEqual([false, false, false, false, false, true]);
    expect(results).toMatchObject([{ score: 54, tier: { index: 1, next: null }, rewards: [{ text: '20 积分' }] }]);
    expect(results[0].becamePan?.welcome).toHaveLength(2);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +20']);
  });

  it('counts an answer after the time as wrong, by the server’s clock', async () => {
    const member = await app.member('sleepy');
    const { playId } = await start(member, id);
    await move(member, playId, { kind: 'next' });
    app.clock.advance(11_501);
    const { asked } = await hidden<State>(playId);
    const { view, score } = await move(member, playId, { kind: 'answer', choice: asked[0].key });
    expect([score, (view as View).last]).toMatchObject([0, { late: true, right: false, points: 0 }]);
  });

  it('gives the first answer again to a repeated key, and refuses what is out of turn', async () => {
    const member = await app.member('double tap');
    const { playId } = await start(member, id);
    const key = newKey();
    const path = `/api/m/plays/${playId}/moves`;
    const asked = await move(member, playId, { kind: 'next' }, key);
    app.clock.advance(2_000);
    expect(await move(member, playId, { kind: 'next' }, key)).toEqual(asked);
    expect(await refusal(member.post(path, { key, move: { kind: 'pass' } }))).toEqual([409, 'KEY_REUSED']);
    const { status, body } = await member.post(path, { key: newKey(), move: { kind: 'next' } });
    expect([status, body]).toMatchObject([409, { code: 'MOVE_REFUSED', details: { reason: 'answer-first' } }]);
  });

  it.each([
    [{ kind: 'answer', choice: 9 }],
    [{ kind: 'answer' }],
    [{ kind: 'cheat' }],
    ['next'],
    [null],
    [[]],
    [{ kind: 'next', key: 1 }],
  ])('refuses %j as no move at all, and the play goes on', async (made) => {
    const member = await app.member('nonsense');
    const { playId } = await start(member, id);
    const { status, body } = await member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: made });
    expect([status, body]).toMatchObject([400, { code: 'INVALID_INPUT', details: { faults: [{ path: 'move' }] } }]);
  });

  it('cannot be finished by hand, nor moved after its end, nor by another', async () => {
    const member = await app.member('finisher');
    const ticket = await start(member, id);
    const other = await app.member('onlooker');
    const next = { key: newKey(), move: { kind: 'next' } };
    expect(await refusal(member.post(`/api/m/plays/${ticket.playId}/finish`, { key: newKey() }))).toEqual([
      409,
      'MOVE_REFUSED',
    ]);
    expect(await refusal(other.post(`/api/m/plays/${ticket.playId}/moves`, next))).toEqual([404, 'NOT_FOUND']);
    await answerAll(member, ticket);
    expect(await refusal(member.post(`/api/m/plays/${ticket.playId}/moves`, next))).toEqual([409, 'PLAY_CLOSED']);
    const { result } = await ok(member.get<{ result: PlayResult }>(`/api/m/plays/${ticket.playId}`));
    expect(result).toMatchObject({ score: 54 });
  });

  it('ten answers at once count as one', async () => {
    const member = await app.member('ten thumbs');
    const { playId } = await start(member, id);
    await move(member, playId, { kind: 'next' });
    const { asked } = await hidden<State>(playId);
    const made = { kind: 'answer', choice: asked[0].key };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: made })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await hidden<State>(playId)).answered).toHaveLength(1);
  });

  it('of a blocked member stands still', async () => {
    const member = await app.member('blocked thinker');
    const { playId } = await start(member, id);
    await ok(owner.post(`/api/c/members/${member.id}/block`, { reason: '异常', until: null }));
    expect(
      await refusal(member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: { kind: 'next' } })),
    ).toEqual([403, 'MEMBER_BLOCKED']);
  });
});

describe('sign-in', () => {
  const week = [tier(0, [points(1)]), tier(1, [points(5)]), tier(2, [points(6)]), tier(3, [points(30)])];
  const round = { days: 3, counting: 'total', makeUps: 1, makeUpDays: 3 };
  const sign = (member: Client, playId: string) => move(member, playId, { kind: 'sign' });

  it('day by day pays each tier once and the last one ends the round', async () => {
    const id = await campaign(SIGN_IN, { tiers: week }, round);
    const member = await app.member('faithful');
    const { playId } = await start(member, id);
    const first = await sign(member, playId);
    // the first move makes a visitor a member: the tiers at 0 and at 1 are paid together
    expect(first).toMatchObject({
      score: 1,
      over: false,
      result: { rewards: [{ text: '1 积分' }, { text: '5 积分' }], tier: { next: { missing: 1 } } },
    });
    expect(first.result?.becamePan).not.toBeNull();
    expect(
      await refusal(member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: { kind: 'sign' } })),
    ).toEqual([409, 'MOVE_REFUSED']);
    app.clock.advance(DAY_MS);
    expect((await start(member, id)).playId).toBe(playId);
    expect(await sign(member, playId)).toMatchObject({
      score: 2,
      result: { rewards: [{ text: '6 积分' }], becamePan: null },
    });
    app.clock.advance(DAY_MS);
    expect(await sign(member, playId)).toMatchObject({
      score: 3,
      over: true,
      result: { rewards: [{ text: '30 积分' }], tier: { next: null } },
    });
    expect(await ledger(member)).toEqual(['welcome +50', 'play +1', 'play +5', 'play +6', 'play +30']);
    expect(
      await refusal(member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: { kind: 'sign' } })),
    ).toEqual([409, 'PLAY_CLOSED']);
  });

  it('turns to a new day at the brand’s midnight, not at UTC’s', async () => {
    const id = await campaign(SIGN_IN, { tiers: week }, round);
    const member = await app.member('night owl');
    const { playId } = await start(member, id);
    const midnight = Math.ceil((app.clock.now() + 8 * 3_600_000) / DAY_MS) * DAY_MS - 8 * 3_600_000;
    app.clock.at = midnight - 1;
    await sign(member, playId);
    app.clock.at = midnight;
    expect(await sign(member, playId)).toMatchObject({ score: 2 });
  });

  it('a missed day can be made up as often as the settings say', async () => {
    const id = await campaign(SIGN_IN, { tiers: week }, { ...round, days: 5 });
    const member = await app.member('forgetful signer');
    const { playId } = await start(member, id);
    await sign(member, playId);
    app.clock.advance(2 * DAY_MS);
    const { view } = await sign(member, playId);
    const { missed } = view as { missed: number[] };
    expect(missed).toHaveLength(1);
    expect(await move(member, playId, { kind: 'make-up', day: missed[0] })).toMatchObject({ score: 3 });
    expect(
      await refusal(
        member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: { kind: 'make-up', day: missed[0] - 1 } }),
      ),
    ).toEqual([409, 'MOVE_REFUSED']);
  });

  it('a tier with a draw pays it on the day it is reached, with a receipt of its own', async () => {
    owner = await app.staff();
    const tea = await addPrize(owner, { name: '一杯茶', terms: { kind: 'goods' }, stock: 5 });
    const thanks = await addPrize(owner, { name: '谢谢' });
    const draw = { lines: [{ prizeId: tea, weight: 1 }], fallbackPrizeId: thanks };
    const id = await campaign(SIGN_IN, { tiers: [tier(0), tier(1, [], draw), tier(2, [], draw)] }, round);
    const member = await app.member('lucky signer');
    const { playId } = await start(member, id);
    const first = await sign(member, playId);
    app.clock.advance(DAY_MS);
    const second = await sign(member, playId);
    const won = [first, second].map(({ result }) => result?.draw);
    expect(won).toMatchObject([
      { prize: { id: tea }, reason: 'drawn' },
      { prize: { id: tea }, reason: 'drawn' },
    ]);
    expect(won[0]?.receiptId).not.toBe(won[1]?.receiptId);
  });

  it('twenty signs at once light one day', async () => {
    const id = await campaign(SIGN_IN, { tiers: week }, round);
    const member = await app.member('impatient');
    const { playId } = await start(member, id);
    const ask = () => member.post(`/api/m/plays/${playId}/moves`, { key: newKey(), move: { kind: 'sign' } });
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await ledger(member)).toEqual(['welcome +50', 'play +1', 'play +5']);
    expect(await ok(member.get<CampaignPage>(`/api/m/campaigns/${id}`))).toMatchObject({ best: 1, openPlayId: playId });
  });
});
