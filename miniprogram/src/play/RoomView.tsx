import { createElement, useMemo, useRef, type FunctionComponent, type ReactNode } from 'react';
import type { HostedProps, LuckProps, Phase, Scene, SkillProps, SkillRun } from '@fanqu/shared/stage/room';
import { useLanguage } from '../store/language';
import type { Flow } from './flow';
import type { FlowState, Step } from './flow-state';
import { lift } from './lift';
import type { Room } from './room';
import { DemoRunner } from './skill-runner';

interface RoomViewProps {
  readonly flow: Flow;
  readonly state: FlowState;
  readonly room: Room;
  readonly scene: Pick<Scene<unknown>, 'theme' | 'skin' | 'art' | 'juice' | 'sound' | 'calm'>;
  readonly openShare: (() => void) | null;
}

const PHASES: Readonly<Record<Step, Phase>> = {
  opening: 'idle',
  lobby: 'idle',
  starting: 'idle',
  counting: 'idle',
  playing: 'playing',
  settling: 'over',
  result: 'over',
  trouble: 'over',
};

type AnyProps = SkillProps<unknown, unknown, unknown> &
  LuckProps<unknown, unknown> &
  HostedProps<unknown, unknown, unknown, unknown>;

function still(ms: number): number {
  lift.step(ms);
  return 0;
}

/** Gives the room's own view what its kind needs. What else is in it a view cannot see: its type does not name it. */
export function RoomView({ flow, state, room, scene, openShare }: RoomViewProps): ReactNode {
  const english = useLanguage(({ language }) => language) === 'en';
  const { lobby, ticket, step } = state;
  const config = ticket?.config ?? lobby?.config ?? null;
  const demo = useDemo(room, config);
  const run = flow.run ?? demo;
  const clockSkewMs = useSkew(state.view);
  const calls = useMemo(() => callsOf(flow), [flow]);
  if (config === null) return null;
  const props: AnyProps = {
    ...scene,
    ...calls,
    config,
    english,
    phase: phaseOf(state),
    safe: lift.safe(),
    beat: run === null ? still : beatOf(run),
    run: run ?? NO_RUN,
    faces: lobby?.faces ?? [],
    view: step === 'lobby' && !state.helping ? null : state.view,
    clockSkewMs,
    busy: state.busy,
    invite: openShare,
    host: state.helping ? (lobby?.host ?? null) : null,
  };
  return createElement(room.View as FunctionComponent<object>, props);
}

/** Before the first start the game behind the sheet is a demonstration, afterwards it is the last play. */
function phaseOf({ step, ticket }: FlowState): Phase {
  return step === 'trouble' && ticket === null ? 'idle' : PHASES[step];
}

const NO_RUN: SkillRun<unknown> = { state: null, tick: 0, press: () => {}, sample: () => {}, hold: () => {} };

interface Beating extends SkillRun<unknown> {
  beat(ms: number): number;
}

const beats = new WeakMap<Beating, (ms: number) => number>();

function beatOf(run: Beating): (ms: number) => number {
  const known = beats.get(run) ?? ((ms: number) => (lift.step(ms), run.beat(ms)));
  beats.set(run, known);
  return known;
}

function callsOf(flow: Flow) {
  return { draw: () => flow.draw(), done: () => flow.shown(), move: (move: unknown) => flow.move(move) };
}

/** The same settings are another object after each reading: the demonstration goes on as long as they say the same. */
function useDemo({ rules, bot }: Room, config: unknown): DemoRunner | null {
  const held = useRef<{ settings: string; demo: DemoRunner | null }>({ settings: '', demo: null });
  const settings = JSON.stringify(config);
  if (settings !== held.current.settings) {
    const demo = rules && bot && config !== null ? new DemoRunner(rules, bot, config) : null;
    held.current = { settings, demo };
  }
  return held.current.demo;
}

/** A view that tells the server's time lets a phone with a wrong clock count right. */
function useSkew(view: unknown): number {
  const held = useRef<{ view: unknown; skew: number }>({ view: null, skew: 0 });
  if (view !== held.current.view) held.current = { view, skew: skewOf(view) ?? held.current.skew };
  return held.current.skew;
}

function skewOf(view: unknown): number | null {
  if (typeof view !== 'object' || view === null || !('now' in view)) return null;
  return typeof view.now === 'number' ? view.now - Date.now() : null;
}
