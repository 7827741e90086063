import type { SkillBot } from '../../../play/rules';
import { samplerEvery } from '../../../play/sampler';
import type { Config } from './config';
import { aimAt, SAMPLE_TICKS, swayAt } from './rules';
import { FIELD, FINE, RIM, type Falling, type State } from './state';

/** How often it looks, how far beside it aims (points), and from how many ticks ahead it minds bombs. */
const HANDS = {
  bad: { looksEvery: 50, error: 110, minds: 0 },
  fair: { looksEvery: 15, error: 34, minds: 16 },
  good: { looksEvery: 3, error: 3, minds: 26 },
} as const;

export const bot: SkillBot<State, Config> = (skill) => {
  const hand = HANDS[skill];
  const sampler = samplerEvery(SAMPLE_TICKS);
  return (state, tick, whim) => {
    if (tick % hand.looksEvery === 0) {
      const error = Math.round((whim() * 2 - 1) * hand.error);
      sampler.aim(aimAt(state, Math.round(choose(state, hand.minds) / FINE) + error));
    }
    const input = sampler.take(tick);
    return input === null ? [] : [input];
  };
};

/** Under the next good thing, but clear of bombs that arrive first. */
function choose(state: State, minds: number): number {
  const ahead = state.falling.filter((thing) => thing.y < RIM.bottom).sort((a, b) => arrival(a) - arrival(b));
  const bombs = ahead.filter((thing) => thing.kind === 'bomb' && arrival(thing) < minds);
  const wanted = ahead.find((thing) => thing.kind !== 'bomb');
  const target = wanted === undefined ? state.basket.x : landing(wanted);
  const bomb = bombs.find((one) => Math.abs(one.x - target) < danger(state));
  return bomb === undefined ? target : beside(state, bomb, target);
}

function arrival(thing: Falling): number {
  return Math.floor((RIM.top - thing.y) / thing.speed);
}

/** Where it will be at the rim, sway and all. */
function landing(thing: Falling): number {
  return thing.path + swayAt(thing.sway, RIM.top);
}

function danger(state: State): number {
  return state.basket.half + 4 * FINE;
}

function beside(state: State, bomb: Falling, target: number): number {
  const left = bomb.x - danger(state);
  const right = bomb.x + danger(state);
  if (left < state.basket.half) return right;
  if (right > FIELD.width - state.basket.half) return left;
  return Math.abs(left - target) + Math.abs(left - state.basket.x) <
    Math.abs(right - target) + Math.abs(right - state.basket.x)
    ? left
    : right;
}
