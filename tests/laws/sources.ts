import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Source {
  readonly file: string;
  readonly text: string;
}

const SHARED = path.resolve(__dirname, '../../shared/src');
const RUNTIME_IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm;

/** A room's rules and every file they run on, found by following imports (types excepted). */
export function rulesSources(file: string, seen = new Map<string, Source>()): Source[] {
  if (seen.has(file)) return [];
  const text = readFileSync(file, 'utf8');
  seen.set(file, { file: path.relative(SHARED, file), text });
  for (const [, target = ''] of text.matchAll(RUNTIME_IMPORT)) {
    const next = path.resolve(path.dirname(file), `${target}.ts`);
    if (existsSync(next)) rulesSources(next, seen);
  }
  return [...seen.values()];
}

/**
 * Words that make two engines, or two runs, differ. Of Math only what is exact everywhere may be used: an allow-list,
 * because every new function of Math would have to be thought about anyway.
 */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bDate\b/, 'a clock'],
  [/\bMath\b(?!\s*\.\s*(?:abs|ceil|clz32|floor|imul|max|min|round|sign|sqrt|trunc)\b)/, 'inexact Math'],
  [/\*\*/, 'a power'],
  [
    /\b(?:performance|crypto|process|require|globalThis|window|wx|setTimeout|setInterval|Promise|async|await)\b/,
    'the outside',
  ],
  [/\bimport\s*\(|\beval\b|\bFunction\s*\(/, 'code from elsewhere'],
  [/\b(?:Intl|localeCompare|toLocale\w+|parseFloat|toFixed|toPrecision)\b/, 'an engine’s own rounding or language'],
  [/\bfor\s*\(\s*(?:const|let|var)\s+\w+\s+in\b/, 'the order of keys'],
  [/\b\d+\.\d+\b|\bNumber\.(?:EPSILON|MIN_VALUE|MAX_VALUE)\b/, 'a fraction'],
  [/\b(?:WeakMap|WeakRef|WeakSet|Atomics|SharedArrayBuffer)\b/, 'the collector’s timing'],
];

export function bannedWords(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) => {
    const code = withoutWords(text);
    return BANNED.flatMap(([pattern, what]) => {
      const found = pattern.exec(code);
      return found === null ? [] : [`${file}: ${what} (${found[0].trim()})`];
    });
  });
}

/** Comments and texts may say Date and 0.5; code may not. */
function withoutWords(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\/\/.*$/gm, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\$]|\\.)*`/g, "''");
}
