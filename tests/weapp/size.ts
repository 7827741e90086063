import { statSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from './bundle';
import { filesOf } from './bundle';

/** What WeChat counts: every file of a package, as it is uploaded. */
export interface Sizes {
  main: number;
  subpackages: Record<string, number>;
  whole: number;
}

export interface Budget {
  mainKiB: number;
  subpackageKiB: number;
  wholeKiB: number;
}

const KIB = 1024;

/** Not uploaded: WeChat takes no source maps and no hidden files. */
const isUploaded = (file: string) => !file.endsWith('.map') && !file.split('/').some((part) => part.startsWith('.'));

export function sizesOf(folder: string, app: Bundle['app']): Sizes {
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'));
  const sizes: Sizes = { main: 0, subpackages: Object.fromEntries(roots.map((root) => [root, 0])), whole: 0 };
  for (const file of filesOf(folder).filter(isUploaded)) {
    const bytes = statSync(path.join(folder, file)).size;
    const root = roots.find((each) => file.startsWith(each));
    sizes.whole += bytes;
    if (root === undefined) sizes.main += bytes;
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + bytes;
  }
  return sizes;
}

const over = (what: string, bytes: number, kib: number) =>
  bytes > kib * KIB ? [`${what} has ${Math.ceil(bytes / KIB)} KiB; the budget is ${kib} KiB`] : [];

/** A sentence for everything that is over the budget. */
export const overBudget = ({ main, subpackages, whole }: Sizes, budget: Budget) => [
  ...over('the main package', main, budget.mainKiB),
  ...Object.entries(subpackages).flatMap(([root, bytes]) => over(`subpackage ${root}`, bytes, budget.subpackageKiB)),
  ...over('the whole mini-program', whole, budget.wholeKiB),
];

export function tell({ main, subpackages }: Sizes): string {
  const rows = Object.entries({ main, ...subpackages }).map(
    ([name, bytes]) => `${name} ${(bytes / KIB).toFixed(0)} KiB`,
  );
  return rows.join(', ');
}
