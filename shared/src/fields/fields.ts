import { Type } from '@sinclair/typebox';
import type { TArray, TBoolean, TInteger, TObject, TProperties, TSchema, TString, TUnsafe } from '@sinclair/typebox';
import type { Text } from '../play/about';
import { worded } from './field';
import type { Words } from './field';
import { ALSO, type Also } from './also';

interface Whole extends Words {
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly step?: number;
  readonly unit?: Text;
}

/** A whole number with bounds and a unit. */
export function whole(field: Whole): TInteger {
  const unit = field.unit === undefined ? {} : { 'x-unit': field.unit };
  const step = field.step === undefined ? {} : { multipleOf: field.step };
  const bounds = { minimum: field.min, maximum: field.max, default: field.default };
  return Type.Integer({ ...worded(field, 'whole'), ...bounds, ...step, ...unit });
}

interface Written extends Words {
  readonly min?: number;
  readonly max: number;
  readonly default: string;
  readonly lines?: boolean;
}

/** Words for people; lengths count signs as people do, an emoji is one. */
export function text(field: Written): TString {
  const bounds = { minLength: field.min ?? 1, maxLength: field.max, default: field.default };
  return Type.String({ ...worded(field, field.lines === true ? 'lines' : 'text'), ...bounds });
}

interface Pick<Key extends string> extends Words {
  readonly options: Readonly<Record<Key, Text>>;
  readonly default: NoInfer<Key>;
}

/** One of a few; the labels of the options stand in `x-options`, in order. */
export function pick<Key extends string>(field: Pick<Key>): TUnsafe<Key> {
  const options = Object.entries<Text>(field.options).map(([value, label]) => ({ value, label }));
  const values = options.map((option) => option.value);
  return Type.Unsafe<Key>({
    ...worded(field, 'pick'),
    type: 'string',
    enum: values,
    default: field.default,
    'x-options': options,
  });
}

/** Yes or no. */
export function flag(field: Words & { readonly default: boolean }): TBoolean {
  return Type.Boolean({ ...worded(field, 'flag'), default: field.default });
}

interface Listed<Item> extends Words {
  readonly min: number;
  readonly max: number;
  readonly default: readonly Item[];
}

/** Several of the same. */
export function list<Item extends TSchema>(item: Item, field: Listed<Item['static']>): TArray<Item> {
  const bounds = { minItems: field.min, maxItems: field.max, default: [...field.default] };
  return Type.Array(item, { ...worded(field, 'list'), ...bounds });
}

/** Fields by name; unknown names are refused. `also` says what single fields cannot: how they must fit together. */
export function record<Fields extends TProperties>(
  fields: Fields,
  words: Words,
  also?: Also<TObject<Fields>['static']>,
): TObject<Fields> {
  const schema = Type.Object(fields, { ...worded(words, 'record'), additionalProperties: false });
  return also === undefined ? schema : Object.assign(schema, { [ALSO]: also });
}

/** Marks a field that must never reach a phone (an answer, a hidden cell); see `openPart`. */
export function secret<Schema extends TSchema>(schema: Schema): Schema {
  return { ...schema, 'x-secret': true };
}
