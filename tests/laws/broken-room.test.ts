import { complaint, luckRoom, skillRoom, withRules, type Broken } from './broken';
import { goldenFaults } from './golden';
import { aboutFaults, placesFaults, settingsFaults, skinFaults } from './room-laws';
import { bannedWords } from './sources';

const room = skillRoom('_blank/blank');
const wheel = luckRoom('luck/wheel');
const { about, golden, presets, rules } = room;

function paleSkin(): typeof room.theme {
  const skin = JSON.parse(JSON.stringify(room.theme));
  skin.properties.lamp.default = 'no-such-thing';
  skin.properties.colours.properties.ink.default = '#dddddd';
  return skin;
}

const tooShort = presets.map((preset) => ({ ...preset, config: { ...preset.config, seconds: 1 } }));
const raised = golden.map((play) => ({ ...play, score: play.score + 1 }));
const later = golden.map((play) => ({ ...play, version: 9 }));
const noEnglish = { ...about, blurb: { zh: '好玩', en: '' } };

const BROKEN: readonly Broken[] = [
  ['in another folder', () => aboutFaults({ ...room, name: 'arcade/blank' }), /about says _blank\/blank/],
  ['of another kind', () => aboutFaults({ ...room, about: { ...about, kind: 'luck' } }), /about says luck/],
  ['without English', () => aboutFaults({ ...room, about: noEnglish }), /empty text/],
  ['without a cover', () => aboutFaults({ ...room, about: { ...about, cover: 'nothing' } }), /no sprite nothing/],
  ['a preset out of bounds', () => settingsFaults({ ...room, presets: tooShort }), /要在 10 到 60 之间/],
  ['a preset short', () => settingsFaults({ ...room, presets: presets.slice(1) }), /easy, standard, hard/],
  ['a sprite that is none', () => skinFaults({ ...room, theme: paleSkin() }), /no sprite no-such-thing/],
  ['pale words', () => skinFaults({ ...room, theme: paleSkin() }), /ink cannot be read on sky/],
  ['two places', () => placesFaults(withRules(wheel, { places: () => 2 })), /has 2 places/],
  ['a golden score raised', () => goldenFaults({ ...room, golden: raised }), /was \d+/],
  [
    'other rules, same version',
    () => goldenFaults(withRules(room, { score: (state) => rules.score(state) + 1 })),
    /was \d+/,
  ],
  ['a version without plays', () => goldenFaults(withRules(room, { version: 2 })), /no golden play of version 2/],
  ['plays of a later version', () => goldenFaults({ ...room, golden: [...golden, ...later] }), /later version/],
];

test.each(BROKEN)('%s', (_what, law, says) => {
  expect(complaint(law)).toMatch(says);
});

test.each([
  'const now = Date.now();',
  'const luck = Math.random();',
  'const { random } = Math;',
  "const luck = Math['random']();",
  'const x = Math.sin(1);',
  'const x = Math.hypot(1, 2);',
  'const x = 2 ** 3;',
  'const half = 0.5;',
  'for (const key in state) count += 1;',
  'const t = performance.now();',
  'names.sort((a, b) => a.localeCompare(b));',
  "const fs = require('node:fs');",
  'setTimeout(step, 16);',
])('rules may not say %s', (text) => {
  expect(bannedWords([{ file: 'rules.ts', text }])).toHaveLength(1);
});

test('rules may speak of dates and halves, and use exact Math', () => {
  const text =
    "/* Date, 0.5 */ // Math.random\nconst words = 'Date 2 ** 3';\nconst x = Math.floor(Math.imul(3, 5) / 2);";
  expect(bannedWords([{ file: 'rules.ts', text }])).toEqual([]);
});

test('a room’s sources are all it runs on, the engine included', () => {
  const files = skillRoom('arcade/catch-stars').sources.map((source) => source.file);
  expect(files).toEqual(expect.arrayContaining(['play/rng.ts', 'play/trig.ts', 'games/arcade/catch-stars/waves.ts']));
  expect(files.some((file) => file.startsWith('fields/'))).toBe(false);
});
