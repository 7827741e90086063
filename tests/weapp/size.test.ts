import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import budget from './budget.json';
import { dist } from './dist';
import { readBundle } from './bundle';
import { overBudget, sizesOf, tell } from './size';

describe('the size of the mini-program', () => {
  it('stays within the budget', () => {
    const sizes = sizesOf(dist, readBundle(dist).app);
    process.stdout.write(`weapp: ${tell(sizes)}\n`);
    expect(overBudget(sizes, budget)).toEqual([]);
  });

  it('is small enough for WeChat at all', () => {
    expect(budget.mainKiB).toBeLessThanOrEqual(900);
    expect(budget.subpackageKiB).toBeLessThanOrEqual(2048);
    expect(budget.wholeKiB).toBeLessThanOrEqual(30 * 1024);
  });
});

describe('the measure itself', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-size-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('counts each file for the package it lies in, and tells what is over', () => {
    mkdirSync(path.join(folder, 'games/luck'), { recursive: true });
    writeFileSync(path.join(folder, 'app.js'), 'x'.repeat(3000));
    writeFileSync(path.join(folder, 'app.js.map'), 'x'.repeat(90_000));
    writeFileSync(path.join(folder, 'games/luck/index.js'), 'x'.repeat(5000));
    const sizes = sizesOf(folder, { pages: [], subPackages: [{ root: 'games/luck', pages: ['index'] }] });
    expect(sizes).toEqual({ main: 3000, subpackages: { 'games/luck/': 5000 }, whole: 8000 });
    expect(overBudget(sizes, { mainKiB: 2, subpackageKiB: 4, wholeKiB: 8 })).toEqual([
      'the main package has 3 KiB; the budget is 2 KiB',
      'subpackage games/luck/ has 5 KiB; the budget is 4 KiB',
    ]);
  });
});
