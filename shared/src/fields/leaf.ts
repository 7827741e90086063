import type { Shape } from './shape';

const PATTERN_HINTS: Readonly<Record<string, string>> = {
  colour: '要写成 #RRGGBB 这样的颜色，例如 #FF8A3D',
  sprite: '要写图案的英文名，例如 wrapped-gift',
};

/** What is wrong with a single value, as the end of a sentence that begins with the field's name; null: nothing. */
export function leafFault(shape: Shape, value: unknown): string | null {
  if (value === undefined) return '还没有填';
  if (shape.type === 'integer') return wholeFault(shape, value);
  if (shape.type === 'boolean') return typeof value === 'boolean' ? null : '只能是开或关';
  if (shape.enum !== undefined) return shape.enum.includes(value) ? null : '只能从给出的选项里选';
  if (shape.type === 'string') return textFault(shape, value);
  return '无法识别';
}

function wholeFault(shape: Shape, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return '要填整数';
  const { minimum: least = 0, maximum: most = Number.MAX_SAFE_INTEGER, multipleOf: step = 1 } = shape;
  if (value < least || value > most) return `要在 ${least} 到 ${most} 之间，现在是 ${value}`;
  return value % step === 0 ? null : `要是 ${step} 的倍数`;
}

function textFault(shape: Shape, value: unknown): string | null {
  if (typeof value !== 'string') return '要填文字';
  const { minLength: least = 0, maxLength: most = 10_000, pattern } = shape;
  const length = Array.from(value).length;
  if (least > 0 && value.trim() === '') return '还没有填';
  if (length < least) return `至少 ${least} 个字，现在 ${length} 个`;
  if (length > most) return `最多 ${most} 个字，现在 ${length} 个`;
  if (pattern === undefined || new RegExp(pattern).test(value)) return null;
  return PATTERN_HINTS[shape['x-widget'] ?? ''] ?? '的写法不对';
}
