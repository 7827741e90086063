import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A file that did not change keeps its time, so that the build cache holds. */
export function writeIfChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
