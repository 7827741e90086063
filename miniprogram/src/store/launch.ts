import type { LaunchSource } from '@fanqu/shared/api/session';

/** What WeChat and the h5 router tell about how we were opened. All of it comes from outside. */
export interface Opening {
  path?: string;
  query?: Record<string, unknown>;
  scene?: number;
}

type Word = 'invite' | 'campaignId' | 'entry' | 'channel' | 'guide' | 'store';

const LETTERS: Record<Word, readonly string[]> = {
  invite: ['i', 'invite'],
  campaignId: ['c', 'campaignId'],
  entry: ['e'],
  channel: ['s'],
  guide: ['g'],
  store: ['st'],
};

const FITS = /^[A-Za-z0-9_.-]{1,64}$/;

/** Reads the source of a visit. A mini-program code's scene is either `e=…&g=…` or the short code alone. */
export function readLaunch(opening: Opening): LaunchSource {
  const said = { ...readScene(opening.query?.scene), ...opening.query };
  const source: LaunchSource = {};
  if (isSceneValue(opening.scene)) source.scene = opening.scene;
  if (opening.path) source.path = opening.path.replace(/^\//, '').slice(0, 128);
  for (const word of Object.keys(LETTERS) as Word[]) {
    const value = LETTERS[word].map((letter) => said[letter]).find(fits);
    if (value !== undefined) source[word] = value;
  }
  return source;
}

function isSceneValue(scene: number | undefined): scene is number {
  return Number.isInteger(scene) && scene !== undefined && scene > 0 && scene < 100_000;
}

function fits(value: unknown): value is string {
  return typeof value === 'string' && FITS.test(value);
}

function readScene(raw: unknown): Record<string, string> {
  if (typeof raw !== 'string' || raw === '') return {};
  const scene = decode(raw);
  if (!scene.includes('=')) return { e: scene };
  const pairs = scene.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([letter = '', value = '']) => [letter, value]));
}

/** A broken percent sign must not break the launch. */
function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
