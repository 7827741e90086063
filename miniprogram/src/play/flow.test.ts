import type { Moved, PlayResult, Ticket } from '@fanqu/shared/api/play';
import { bot } from '@fanqu/shared/games/arcade/catch-stars/bot';
import { about } from '@fanqu/shared/games/arcade/catch-stars/about';
import { config } from '@fanqu/shared/games/arcade/catch-stars/config';
import { rules } from '@fanqu/shared/games/arcade/catch-stars/rules';
import { defaults } from '@fanqu/shared/fields/defaults';
import { decodeRecording } from '@fanqu/shared/play/recording';
import { replay } from '@fanqu/shared/play/replay';
import type { GameKind, Seed } from '@fanqu/shared/play/rules';
import { ApiError } from '../api/error';
import { Flow } from './flow';
import type { Judge, Lobby } from './judge';
import type { Room } from './room';

const mockDrawer = new Map<string, string>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (slot: string) => mockDrawer.get(slot) ?? '',
    setStorageSync: (slot: string, text: string) => mockDrawer.set(slot, text),
    removeStorageSync: (slot: string) => mockDrawer.delete(slot),
  },
}));

const unsent = (): unknown => JSON.parse(mockDrawer.get('fanqu.unsent-plays') ?? '[]');

const settings = defaults(config);
const seed: Seed = [1, 2, 3, 4];
const room = (kind: GameKind): Room => ({
  about,
  kind,
  manner: { gesture: 'none', handAt: 0.5, countdown: false },
  art: { atlas: '', cell: 1, columns: 1, sprites: [], wave: '', sounds: {}, theme: {} },
  View: () => null,
  ...(kind === 'skill' ? { rules, bot } : {}),
});

const lobby: Lobby = {
  campaignId: 'c1',
  title: '',
  blurb: '',
  theme: {},
  config: settings,
  faces: [],
  prizes: [],
  turns: null,
  openPlayId: null,
  obstacle: null,
  best: null,
  shareTitle: '',
  inviteOn: false,
  host: null,
};
const ticket = (kind: GameKind): Ticket => ({
  playId: 'p1',
  campaignId: 'c1',
  gameId: 'arcade/catch-stars',
  kind,
  rulesVersion: 1,
  seed: kind === 'skill' ? seed : null,
  config: settings,
  theme: {},
  view: { step: 0 },
  startedAt: 0,
  expiresAt: 9e12,
  resumed: false,
  turnsLeft: 2,
});
const result: PlayResult = {
  playId: 'p1',
  campaignId: 'c1',
  gameId: 'arcade/catch-stars',
  score: 5,
  best: 5,
  tier: { name: '', index: 0, next: null },
  rewards: [],
  draw: {
    prize: { id: 'a', name: '券', kind: 'coupon', sprite: 'ticket' },
    place: 3,
    winId: 'w',
    reason: 'drawn',
    receiptId: 'r',
  },
  becamePan: null,
  invitePaid: null,
  turnsLeft: 1,
  finishedAt: 1,
};

function judged(
  kind: GameKind,
  answers: Partial<Judge> = {},
): { flow: Flow; judge: jest.Mocked<Judge>; told: string[] } {
  const judge = {
    isPreview: false,
    open: jest.fn(() => Promise.resolve(lobby)),
    start: jest.fn(() => Promise.resolve(ticket(kind))),
    move: jest.fn((): Promise<Moved> => Promise.resolve({ view: { step: 1 }, score: 1, over: false, result: null })),
    finish: jest.fn(() => Promise.resolve(result)),
    look: jest.fn(() => Promise.resolve(null)),
    buyTurn: jest.fn(),
    invite: jest.fn(),
    help: jest.fn(),
    ...answers,
  } as jest.Mocked<Judge>;
  const told: string[] = [];
  const silent = (): void => undefined;
  const flow = new Flow(judge, room(kind), {
    tell: ({ code }) => told.push(code),
    sentence: ({ code }) => code,
    report: { opened: silent, started: silent, stepped: silent, ended: silent, quit: silent },
    later: (run) => Promise.resolve().then(run),
  });
  return { flow, judge, told };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));
const offline = (): ApiError => new ApiError('OFFLINE', '');

async function playOut(flow: Flow): Promise<void> {
  const ask = bot('fair', settings);
  const { run } = flow;
  if (run === null) throw new Error('no play is on');
  run.sample((tick) => ask(run.state as Parameters<typeof ask>[0], tick, () => 0.5)[0] ?? null);
  for (let i = 0; i < 10_000 && flow.look().step === 'playing'; i++) run.beat(1000 / 60);
  await settled();
}

beforeEach(() => mockDrawer.clear());

describe('a skill play', () => {
  it('is played on the phone with the ticket’s seed, and its recording replays to the very same score', async () => {
    const { flow, judge } = judged('skill');
    await flow.open();
    await flow.start();
    await playOut(flow);
    const [playId, , recording] = judge.finish.mock.calls[0] ?? [];
    const decoded = decodeRecording(recording ?? '');
    if (!decoded.ok) throw new Error(decoded.reason);
    expect(playId).toBe('p1');
    expect(replay(rules, seed, settings, decoded.recording)).toMatchObject({ ok: true, score: flow.run?.score() });
    expect(flow.look().step).toBe('result');
    expect(unsent()).toEqual([]);
  });

  it('offline at the end it is kept, and sent again unchanged with the same key', async () => {
    const { flow, judge } = judged('skill');
    judge.finish.mockRejectedValueOnce(offline());
    await flow.open();
    await flow.start();
    await playOut(flow);
    expect(flow.look().trouble).toMatchObject({ code: 'OFFLINE', again: 'finish' });
    expect(unsent()).toHaveLength(1);
    await flow.again();
    const [first, second] = judge.finish.mock.calls;
    expect(second).toEqual(first);
    expect(flow.look().step).toBe('result');
    expect(unsent()).toEqual([]);
  });

  it('what an earlier visit could not send is sent when the page opens', async () => {
    const before = judged('skill');
    before.judge.finish.mockRejectedValue(offline());
    await before.flow.open();
    await before.flow.start();
    await playOut(before.flow);
    const { flow, judge } = judged('skill');
    await flow.open();
    await settled();
    expect(judge.finish.mock.calls[0]).toEqual(before.judge.finish.mock.calls[0]);
    expect(flow.look().step).toBe('result');
  });

  it('a refused recording is told and forgotten, so that the next visit is free of it', async () => {
    const { flow, judge } = judged('skill');
    judge.finish.mockRejectedValueOnce(new ApiError('TOO_FAST', '太快'));
    await flow.open();
    await flow.start();
    await playOut(flow);
    expect(flow.look().trouble).toMatchObject({ code: 'TOO_FAST', again: null });
    expect(unsent()).toEqual([]);
  });

  it('no tick goes by while it is paused', async () => {
    const { flow } = judged('skill');
    await flow.open();
    await flow.start();
    flow.run?.beat(50);
    const tick = flow.run?.tick;
    flow.pause();
    flow.run?.beat(500);
    expect(flow.run?.tick).toBe(tick);
    flow.resume();
    flow.run?.beat(50);
    expect(flow.run?.tick).toBeGreaterThan(tick ?? 0);
  });
});

describe('a luck play', () => {
  it('the stored result is known before the picture moves, and shown only when it has', async () => {
    const { flow } = judged('luck');
    await flow.open();
    await flow.start();
    expect(await flow.draw()).toEqual({ place: 3, prize: result.draw?.prize });
    expect(flow.look().step).toBe('playing');
    flow.shown();
    expect(flow.look().outcome?.result).toBe(result);
  });

  it('a lost answer is asked for again with the same key: no second turn, no second draw', async () => {
    const { flow, judge } = judged('luck');
    judge.finish.mockRejectedValueOnce(offline());
    await flow.open();
    await flow.start();
    expect(await flow.draw()).toBeNull();
    await flow.again();
    expect(flow.look().step).toBe('playing');
    await flow.draw();
    expect(judge.start).toHaveBeenCalledTimes(1);
    expect(judge.finish.mock.calls[1]).toEqual(judge.finish.mock.calls[0]);
  });
});

describe('a hosted play', () => {
  it('a move whose answer was lost goes out again under the same key, another move under another', async () => {
    const { flow, judge, told } = judged('answer');
    judge.move.mockRejectedValueOnce(offline());
    await flow.open();
    await flow.start();
    expect(await flow.move({ kind: 'next' })).toBeNull();
    expect(told).toEqual(['OFFLINE']);
    expect(await flow.move({ kind: 'next' })).toEqual({ step: 1 });
    await flow.move({ kind: 'next' });
    const keys = judge.move.mock.calls.map(([, key]) => key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('a reward on the way waits for the picture, and the round goes on after it', async () => {
    const paid: Moved = { view: { step: 2 }, score: 2, over: false, result };
    const { flow } = judged('progress', { move: jest.fn(() => Promise.resolve(paid)) });
    await flow.open();
    await flow.start();
    await flow.move({ kind: 'sign' });
    expect(flow.look().step).toBe('playing');
    flow.shown();
    expect(flow.look()).toMatchObject({ step: 'result', outcome: { goesOn: true } });
    flow.goOn();
    expect(flow.look().step).toBe('playing');
  });

  it('a round that goes on over days is taken up without a tap', async () => {
    const { flow, judge } = judged('progress', { open: () => Promise.resolve({ ...lobby, openPlayId: 'p1' }) });
    await flow.open();
    expect(judge.start).toHaveBeenCalledTimes(1);
    expect(flow.look().step).toBe('playing');
  });

  it('a refused move looks at how things stand', async () => {
    const { flow, judge } = judged('progress');
    judge.move.mockRejectedValueOnce(new ApiError('MOVE_REFUSED', ''));
    judge.look.mockResolvedValueOnce({ ticket: { ...ticket('progress'), view: { step: 9 } }, result: null });
    await flow.open();
    await flow.start();
    await flow.move({ kind: 'sign' });
    expect(flow.look().view).toEqual({ step: 9 });
  });
});

describe('obstacles', () => {
  it('no turn left is told before the start', async () => {
    const obstacle = { code: 'TURNS_USED_UP', text: '明天再来' };
    const { flow } = judged('skill', { open: () => Promise.resolve({ ...lobby, obstacle }) });
    await flow.open();
    expect(flow.look()).toMatchObject({ step: 'trouble', trouble: obstacle });
  });

  it('a start that was not answered is tried again with the same key', async () => {
    const { flow, judge } = judged('skill');
    judge.start.mockRejectedValueOnce(offline());
    await flow.open();
    await flow.start();
    expect(flow.look().trouble).toMatchObject({ code: 'OFFLINE', again: 'start' });
    await flow.again();
    expect(judge.start.mock.calls[1]).toEqual(judge.start.mock.calls[0]);
    expect(flow.look().step).toBe('playing');
  });
});
