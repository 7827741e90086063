import { barrelsInShared, importsAgainstTheDesign, madeUp, strangersAtTheTop } from './house';
import { roomsThatDragSettings, rulesThatDragPictures } from './weight';

const RULES = 'shared/src/games/arcade/catch-stars/rules.ts';
const VIEW = 'shared/src/games/arcade/catch-stars/view.tsx';
const COUPONS = 'server/src/features/coupons/coupons.service.ts';
const PAGE = 'miniprogram/src/pages/home/index.tsx';

/** What the imported files are does not matter; they only have to be there. */
const NEIGHBOURS = Object.fromEntries(
  [
    'shared/src/play/rng.ts',
    'shared/src/api/errors.ts',
    'shared/src/fields/fields.ts',
    'shared/src/stage/pen.ts',
    'shared/src/games/arcade/catch-stars/config.ts',
    'shared/src/games/arcade/catch-stars/view.tsx',
    'shared/src/games/arcade/whack/rules.ts',
    'server/src/platform/clock.ts',
    'server/src/features/points/index.ts',
    'server/src/features/points/ledger.ts',
    'server/src/features/cards/index.ts',
    'server/src/features/plays/index.ts',
    'server/src/features/weather/index.ts',
    'server/sandbox/main.ts',
    'miniprogram/src/api/send.ts',
  ].map((file) => [file, '']),
);

const faults = (file: string, source: string) => importsAgainstTheDesign(madeUp({ ...NEIGHBOURS, [file]: source }));

describe('who may import whom', () => {
  it.each([
    ['the engine takes a package', 'shared/src/play/rng.ts', "import fc from 'fast-check';"],
    ['the engine takes the wire', 'shared/src/play/rng.ts', "import { ERRORS } from '../api/errors';"],
    ['the wire takes a package', 'shared/src/api/errors.ts', "import { Type } from '@sinclair/typebox';"],
    ['the wire takes code of the engine', 'shared/src/api/play.ts', "import { next } from '../play/rng';"],
    ['settings take the stage', 'shared/src/fields/fields.ts', "import type { Pen } from '../stage/pen';"],
    ['rules take the clock of node', RULES, "import { performance } from 'node:perf_hooks';"],
    ['rules take another room', RULES, "import { step } from '../whack/rules';"],
    ['rules take settings as code', RULES, "import { config } from './config';"],
    ['rules take the pen, even as a type', RULES, "import type { Pen } from '../../../stage/pen';"],
    ['rules load their page later', RULES, "export const page = () => import('./view');"],
    ['rules require a package', RULES, "const x = require('lodash');"],
    ['a page takes the settings as code', VIEW, "import { record } from '../../../fields/fields';"],
    ['a page takes a component library', VIEW, "import { Button } from '@nutui/nutui-react-taro';"],
    ['a page takes the phone', VIEW, "import { send } from '../../../../../miniprogram/src/api/send';"],
    ['the platform takes a feature', 'server/src/platform/clock.ts', "import { x } from '../features/points';"],
    ['the server takes a picture', COUPONS, "import type { Pen } from '@fanqu/shared/stage/pen';"],
    ['the server takes a page', COUPONS, "import view from '@fanqu/shared/games/arcade/catch-stars/view';"],
    ['the server takes the sandbox', COUPONS, "import { x } from '../../../sandbox/main';"],
    ['a feature enters by the window', COUPONS, "import { post } from '../points/ledger';"],
    ['a feature takes one of its own tier', COUPONS, "import { Cards } from '../cards';"],
    ['a feature takes a higher tier, even as a type', COUPONS, "import type { Plays } from '../plays';"],
    ['a feature takes one of no tier', COUPONS, "import { Sun } from '../weather';"],
    ['the sandbox takes the server', 'server/sandbox/main.ts', "import { c } from '../src/platform/clock';"],
    ['the console takes rules', 'server/console/src/a.ts', `import '@fanqu/shared/games/arcade/whack/rules';`],
    ['the console takes the stage', 'server/console/src/a.ts', "import { Pen } from '@fanqu/shared/stage/pen';"],
    ['a page of the phone takes a room', PAGE, "import { r } from '@fanqu/shared/games/arcade/whack/rules';"],
    ['the phone takes settings as code', PAGE, "import { record } from '@fanqu/shared/fields/fields';"],
    ['an import leads nowhere', PAGE, "import { gone } from './gone';"],
    ['a file stands nowhere', 'shared/src/utils/text.ts', 'export const x = 1;'],
  ])('refuses: %s', (_why, file, source) => {
    expect(faults(file, source)).toHaveLength(1);
    expect(faults(file, source)[0]).toContain(file);
  });

  it.each([
    ['the wire, the engine as types', 'shared/src/api/play.ts', "import type { Seed } from '../play/rng';"],
    ['settings, TypeBox', 'shared/src/fields/fields.ts', "import { Type } from '@sinclair/typebox';"],
    [
      'rules, the engine and settings as types',
      RULES,
      "import { n } from '../../../play/rng';\nimport type { C } from './config';",
    ],
    ['rules, settings marked as types one by one', RULES, "import { type C } from './config';"],
    [
      'a page, its room, the stage and Taro',
      VIEW,
      "import '../../../stage/pen';\nimport { View } from '@tarojs/components';",
    ],
    [
      'a feature, the platform and a lower tier',
      COUPONS,
      "import '../../platform/clock';\nimport { Points } from '../points';",
    ],
    ['a page of the phone, its own', PAGE, "import { send } from '../../api/send';"],
    [
      'a test, anything',
      'server/src/features/coupons/x.test.ts',
      "import '../points/ledger';\nimport '../../../sandbox/main';",
    ],
  ])('allows: %s', (_what, file, source) => {
    expect(faults(file, source)).toEqual([]);
  });
});

describe('the shape of the tree', () => {
  it.each([
    ['an index', 'shared/src/play/index.ts', 'export const x = 1;'],
    ['a file that only passes on', 'shared/src/games/all.ts', "export { rules } from './arcade/whack/rules';"],
    ['a file that passes everything on', 'shared/src/play/all.ts', "export * from './rng';\nexport const x = 1;"],
  ])('refuses a barrel in shared: %s', (_what, file, source) => {
    expect(barrelsInShared(madeUp({ [file]: source }))).toEqual([file]);
  });

  it('allows a file that passes on one name beside its own', () => {
    const source = "export type { State } from './state';\nexport const rules = {};";
    expect(barrelsInShared(madeUp({ [RULES]: source }))).toEqual([]);
  });

  it('refuses rules that drag the settings along through a file of their own', () => {
    const own = 'shared/src/games/arcade/catch-stars/own.ts';
    const fields = 'shared/src/fields/fields.ts';
    const sources = {
      [RULES]: "import { most } from './own';",
      [own]: "import { record } from '../../../fields/fields';",
      [fields]: "import { Type } from '@sinclair/typebox';",
    };
    expect(roomsThatDragSettings(madeUp(sources))).toEqual([`${RULES} → ${own} → ${fields} → @sinclair/typebox`]);
    const asType = { ...sources, [RULES]: "import type { Most } from './own';" };
    expect(roomsThatDragSettings(madeUp(asType))).toEqual([]);
  });

  it('refuses rules that drag a picture along through a file of their own', () => {
    const own = 'shared/src/games/arcade/catch-stars/feel.ts';
    const paint = 'shared/src/games/arcade/catch-stars/paint.ts';
    const sources = { [RULES]: "import './feel';", [own]: "import './paint';", [paint]: 'export const paint = 1;' };
    expect(rulesThatDragPictures(madeUp(sources))).toEqual([`${RULES} → ${own} → ${paint}`]);
    expect(rulesThatDragPictures(madeUp({ ...sources, [RULES]: '' }))).toEqual([]);
  });

  it('refuses a stranger at the top', () => {
    expect(strangersAtTheTop(madeUp({ 'docs/plan.md': '', '.gitignore': '', 'README.md': '' }))).toEqual(['docs']);
  });
});
