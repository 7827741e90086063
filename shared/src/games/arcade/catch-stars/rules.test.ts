import { decodeRecording, encodeRecording } from '../../../play/recording';
import { rehearse, whimFrom } from '../../../play/rehearse';
import { replay } from '../../../play/replay';
import type { SkillBot } from '../../../play/rules';
import { samplerEvery } from '../../../play/sampler';
import { meet, timesOf } from './basket';
import { presets, type Config } from './config';
import { PLACES, rules, SAMPLE_TICKS } from './rules';
import { FIELD, FINE, RIM, type Falling, type State } from './state';

const standard: Config = presets[1]?.config ?? fail();
const SEED = [1, 2, 3, 4] as const;

function fail(): never {
  throw new Error('no standard preset');
}

function thingAt(kind: Falling['kind'], x: number): Falling {
  return { id: 1, kind, path: x, sway: 0, speed: 40, x, y: RIM.top };
}

function middle(): State {
  return rules.start(SEED, standard);
}

const dragging: SkillBot<State, Config> = () => {
  const sampler = samplerEvery(SAMPLE_TICKS);
  return (_state, tick) => {
    sampler.aim(tick % PLACES);
    const input = sampler.take(tick);
    return input === null ? [] : [input];
  };
};

test('a caught star is 1 point and a gift its own, times the combo', () => {
  const state = middle();
  expect(meet(state, thingAt('star', state.basket.x))).toBe(true);
  expect(state.score).toBe(1);
  meet(state, thingAt('gift', state.basket.x));
  expect(state.score).toBe(6);
  expect([0, 5, 6, 12, 60].map(timesOf)).toEqual([1, 1, 2, 3, 3]);
});

test('a bomb costs one life and the combo, a second within a second costs nothing', () => {
  const state = { ...middle(), combo: 9 };
  meet(state, thingAt('bomb', state.basket.x));
  meet(state, thingAt('bomb', state.basket.x));
  expect([state.lives, state.combo, state.caught.bomb]).toEqual([2, 0, 2]);
});

test('the rim is generous to stars and forgiving with bombs', () => {
  const state = middle();
  const edge = state.basket.x + state.basket.half;
  expect(meet(state, thingAt('star', edge + 12 * FINE))).toBe(true);
  expect(meet(state, thingAt('bomb', edge - 7 * FINE))).toBe(false);
});

test('the basket never leaves the field and never jumps', () => {
  const state = middle();
  let before = state.basket.x;
  for (let tick = 0; tick < 120; tick += 1) {
    rules.step(state, [tick < 60 ? 0 : PLACES - 1]);
    expect(Math.abs(state.basket.x - before)).toBeLessThanOrEqual(15 * FINE);
    before = state.basket.x;
  }
  expect(state.basket.x).toBe(FIELD.width - state.basket.half);
});

test('a minute of constant dragging is at most 2 KB and replays to the same score', () => {
  const config: Config = { ...standard, seconds: 60, bombs: 0 };
  const played = rehearse(rules, dragging, 'good', SEED, config, whimFrom(SEED));
  const text = encodeRecording(played.recording);
  const decoded = decodeRecording(text);
  expect(played.ticks).toBe(3600);
  expect(text.length).toBeLessThanOrEqual(2048);
  expect(decoded.ok && replay(rules, SEED, config, decoded.recording)).toEqual({
    ok: true,
    score: played.score,
    ticks: 3600,
    hash: played.hash,
  });
});

test('nothing but bombs caught ends the play early', () => {
  const state = middle();
  for (let life = 0; life < 3; life += 1) {
    state.tick += 60;
    meet(state, thingAt('bomb', state.basket.x));
  }
  expect([state.lives, rules.over(state), rules.score(state)]).toEqual([0, true, 0]);
});
