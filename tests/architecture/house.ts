import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isBarrel, passesAllOn, readImports } from './imports';
import { faultOf } from './law';
import { leadsTo, placeOf } from './places';

/** A tree of files: the real one, or one made up to prove that the law can be broken. */
export interface Tree {
  files: readonly string[];
  read(file: string): string;
  exists(file: string): boolean;
}

const root = path.resolve(__dirname, '../..');
const SKIPPED = /(^|\/)(node_modules|dist|\.fanqu|artifacts)\//;

const git = (...args: string[]) =>
  execFileSync('git', ['ls-files', '-z', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** What is kept in the repository, and what is new and not ignored; generated doors are read too when they are there. */
export function realTree(): Tree {
  const files = [
    ...new Set([...git('--cached', '--others', '--exclude-standard'), ...git('--others', 'miniprogram/src/games')]),
  ];
  return {
    files: files.filter((file) => !SKIPPED.test(file)),
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    exists: (file) => /\.\w+$/.test(file) && existsSync(path.join(root, file)),
  };
}

export function madeUp(sources: Record<string, string>): Tree {
  return {
    files: Object.keys(sources),
    read: (file) => sources[file] ?? '',
    exists: (file) => file in sources,
  };
}

const isSource = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

function importFaults(tree: Tree, file: string): string[] {
  const from = placeOf(file);
  if (!from) return isSource(file) ? [`${file} stands nowhere in the design`] : [];
  return readImports(file, tree.read(file)).flatMap(({ specifier, typeOnly }) => {
    const to = leadsTo(file, specifier, tree.exists);
    if (!to) return from.zone === 'tests' ? [] : [`${file} imports ${specifier}, which leads nowhere`];
    const fault = faultOf(from, to, typeOnly);
    return fault ? [`${file} ${fault}`] : [];
  });
}

/** Every import that is against "Who may import whom". */
export const importsAgainstTheDesign = (tree: Tree) =>
  tree.files.filter(isSource).flatMap((file) => importFaults(tree, file));

/** Barrels drag every room into the phone's main package. */
export const barrelsInShared = (tree: Tree) =>
  tree.files
    .filter((file) => isSource(file) && file.startsWith('shared/src/'))
    .filter((file) => {
      const source = tree.read(file);
      return /\/index\.tsx?$/.test(file) || isBarrel(file, source) || passesAllOn(file, source);
    });

const FILES_AT_THE_TOP = [
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'project.config.json', 'eslint.config.mjs'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'shared', 'server', 'miniprogram', 'tests'],
];

/** What stands at the top beside what the design names; dotfiles may. */
export function strangersAtTheTop(tree: Tree): string[] {
  const top = new Set(tree.files.map((file) => file.split('/')[0] ?? ''));
  return [...top].filter((name) => !name.startsWith('.') && !FILES_AT_THE_TOP.includes(name));
}
