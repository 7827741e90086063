import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's root folder, from compiled code and from tests alike. */
export function repositoryRoot(from = __dirname): string {
  const file = join(from, 'package.json');
  if (existsSync(file) && nameIn(file) === 'fanqu') return from;
  const above = dirname(from);
  if (above === from) throw new Error('The repository root was not found: no package.json named fanqu above this file');
  return repositoryRoot(above);
}

function nameIn(file: string): unknown {
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name;
}
