import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What a cover on the home page must know of a room. */
export interface RoomFace {
  /** '<shelf>/<id>' */
  readonly gameId: string;
  readonly cover: string;
  /** Its own scenery: sky, far, near, ground, accent, ink. */
  readonly colours: Record<string, string>;
}

const GAMES = path.resolve(__dirname, '../../shared/src/games');
const TOKENS = ['sky', 'far', 'near', 'ground', 'accent', 'ink'];

/** The rooms themselves say how they look; nothing here lists them. */
export function findFaces(): RoomFace[] {
  const abouts = readdirSync(GAMES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'about.ts',
  );
  return abouts.map((file) => faceOf(path.dirname(file))).sort((a, b) => a.gameId.localeCompare(b.gameId));
}

function faceOf(folder: string): RoomFace {
  const about = readFileSync(path.join(GAMES, folder, 'about.ts'), 'utf8');
  const cover = /cover: '([a-z0-9-]+)'/.exec(about)?.[1];
  if (cover === undefined) throw new Error(`${folder}/about.ts names no cover`);
  return { gameId: folder.replaceAll('\\', '/'), cover, colours: coloursOf(path.join(GAMES, folder, 'theme.ts')) };
}

function coloursOf(file: string): Record<string, string> {
  const theme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const found = TOKENS.map(
    (token) => [token, new RegExp(`\\b${token}: '(#[0-9a-fA-F]{6})'`).exec(theme)?.[1]] as const,
  );
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
