import { check } from './check';
import { defaults } from './defaults';
import type { Value } from './field';
import { flag, list, pick, record, secret, text, whole } from './fields';
import { colour, colours, sprite } from './looks';
import { openPart, openSchema } from './open-part';

const words = (zh: string) => ({ label: { zh, en: zh } });

const line = record(
  {
    ask: text({ ...words('题目'), max: 6, default: '一加一' }),
    key: secret(whole({ ...words('答案'), min: 0, max: 3, default: 0 })),
  },
  words('题'),
);

const settings = record(
  {
    seconds: whole({
      ...words('时长'),
      help: { zh: '多久', en: 'How long' },
      unit: { zh: '秒', en: 's' },
      min: 10,
      max: 60,
      step: 5,
      default: 30,
    }),
    mode: pick({
      ...words('模式'),
      options: { slow: { zh: '慢', en: 'Slow' }, fast: { zh: '快', en: 'Fast' } },
      default: 'slow',
    }),
    loud: flag({ ...words('声音'), default: true }),
    tint: colour({ ...words('颜色'), default: '#ff0000' }),
    icon: sprite({ ...words('图案'), default: 'star' }),
    lines: list(line, { ...words('题库'), min: 1, max: 2, default: [{ ask: '一加一', key: 1 }] }),
  },
  words('设置'),
  ({ seconds, mode }) => (mode === 'fast' && seconds > 30 ? [{ path: 'seconds', text: '快的模式最多 30 秒' }] : []),
);

type Settings = Value<typeof settings>;
const good: Settings = defaults(settings);

function faultsOf(change: Record<string, unknown>): string[] {
  const checked = check(settings, { ...good, ...change });
  return checked.ok ? [] : checked.faults.map((fault) => `${fault.path}: ${fault.text}`);
}

test('defaults pass their own check and are a fresh value each time', () => {
  expect(check(settings, good)).toEqual({ ok: true, value: good });
  expect(good).toMatchObject({ seconds: 30, mode: 'slow', loud: true, lines: [{ ask: '一加一', key: 1 }] });
  expect(defaults(settings).lines).not.toBe(good.lines);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['too small', { seconds: 5 }, ['seconds: 「时长」要在 10 到 60 之间，现在是 5']],
  ['off the step', { seconds: 12 }, ['seconds: 「时长」要是 5 的倍数']],
  ['a fraction', { seconds: 10.5 }, ['seconds: 「时长」要填整数']],
  ['a number as text', { seconds: '30' }, ['seconds: 「时长」要填整数']],
  ['NaN', { seconds: Number.NaN }, ['seconds: 「时长」要填整数']],
  ['missing', { seconds: undefined }, ['seconds: 「时长」还没有填']],
  ['no option', { mode: 'warp' }, ['mode: 「模式」只能从给出的选项里选']],
  ['no flag', { loud: 1 }, ['loud: 「声音」只能是开或关']],
  ['no colour', { tint: 'red' }, ['tint: 「颜色」要写成 #RRGGBB 这样的颜色，例如 #FF8A3D']],
  ['no sprite', { icon: '../x' }, ['icon: 「图案」要写图案的英文名，例如 wrapped-gift']],
  ['unknown field', { cheat: 1 }, ['cheat: 「设置」里没有「cheat」这一项']],
  ['no list', { lines: {} }, ['lines: 「题库」的格式不对']],
  ['empty list', { lines: [] }, ['lines: 「题库」至少要 1 条，现在 0 条']],
  ['long list', { lines: [1, 2, 3] }, ['lines: 「题库」最多 2 条，现在 3 条']],
  ['inside a list', { lines: [{ ask: '一二三四五六七', key: 1 }] }, ['lines.0.ask: 「题目」最多 6 个字，现在 7 个']],
  ['blank', { lines: [{ ask: '  ', key: 1 }] }, ['lines.0.ask: 「题目」还没有填']],
  ['emoji count as one', { lines: [{ ask: '🌟🌟🌟🌟🌟🌟', key: 1 }] }, []],
  ['fields that do not fit together', { mode: 'fast', seconds: 60 }, ['seconds: 快的模式最多 30 秒']],
])('%s', (_name, change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

test.each([null, 1, 'x', [], undefined])('%p is no record', (value) => {
  expect(check(settings, value)).toEqual({ ok: false, faults: [{ path: '', text: '「设置」的格式不对' }] });
});

test('an own __proto__ key is an unknown field', () => {
  const value: unknown = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":1,'));
  expect(check(settings, value)).toMatchObject({ ok: false, faults: [{ path: '__proto__' }] });
});

test('the schema is plain JSON Schema, and checks the same after a journey as JSON', () => {
  const sent = JSON.parse(JSON.stringify(settings));
  expect(sent.properties.seconds).toEqual({
    type: 'integer',
    title: '时长',
    description: '多久',
    minimum: 10,
    maximum: 60,
    default: 30,
    multipleOf: 5,
    'x-label': { zh: '时长', en: '时长' },
    'x-help': { zh: '多久', en: 'How long' },
    'x-unit': { zh: '秒', en: 's' },
    'x-widget': 'whole',
  });
  expect(sent.properties.mode).toMatchObject({
    enum: ['slow', 'fast'],
    'x-options': [{ value: 'slow' }, { value: 'fast' }],
  });
  expect(sent).toMatchObject({ additionalProperties: false, type: 'object' });
  expect(check(sent, { ...good, seconds: 5 })).toEqual(check(settings, { ...good, seconds: 5 }));
});

test('the open part holds no secret, at any depth', () => {
  expect(openPart(settings, good)).toEqual({ ...good, lines: [{ ask: '一加一' }] });
});

test('the open description names no secret either', () => {
  const open = JSON.stringify(
    openSchema(
      record({ line, bank: secret(list(line, { ...words('库'), min: 1, max: 9, default: [] })) }, words('测')),
    ),
  );
  expect(open).not.toContain('key');
  expect(open).not.toContain('bank');
  expect(open).toContain('"required":["ask"]');
});

test('a default inside the open description holds no secret either', () => {
  const { properties } = openSchema(settings) as { properties: { lines: { default: unknown } } };
  expect(properties.lines.default).toEqual([{ ask: '一加一' }]);
});

test('faults are cut at fifty', () => {
  const crowd = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, n]));
  const checked = check(settings, { ...good, ...crowd });
  expect(checked.ok ? 0 : checked.faults.length).toBe(50);
});

test('a skin has its six tokens', () => {
  const skin = colours({
    sky: '#111111',
    far: '#222222',
    near: '#333333',
    ground: '#444444',
    accent: '#555555',
    ink: '#666666',
  });
  expect(defaults(skin)).toMatchObject({ sky: '#111111', ink: '#666666' });
});
