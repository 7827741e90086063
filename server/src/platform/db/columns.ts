import { Column, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

/**
 * The few column types that mean the same on SQLite and MySQL. An entity is decorated with these; its migration uses
 * the words of `schema.ts` for the same types. A test holds the two together.
 */
const whole: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

const flag: ValueTransformer = {
  to: (value: boolean | null | undefined) => (value === null || value === undefined ? value : value ? 1 : 0),
  from: (value: string | number | null) => (value === null ? null : Number(value) === 1),
};

const doc: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};

type Nullable = Pick<ColumnOptions, 'nullable' | 'name' | 'primary'>;

/** Part of the primary key: an opaque id, of at most 40 characters unless said. */
export const Key = (length = 40): PropertyDecorator => PrimaryColumn({ type: 'varchar', length });

/** An id of another row. */
export const Ref = (options: Nullable = {}): PropertyDecorator => Column({ type: 'varchar', length: 40, ...options });

/** Text of a known bound. */
export const Text = (length: number, options: Nullable = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** Text of any length (≤ 1 MB by our limits). */
export const LongText = (options: Nullable = {}): PropertyDecorator => Column({ type: 'text', ...options });

/** An integer up to 2^53: amounts, counts, epoch milliseconds. */
export const Whole = (options: Nullable = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: whole, ...options });

/** Epoch milliseconds. */
export const Time = Whole;

export const Flag = (): PropertyDecorator => Column({ type: 'integer', transformer: flag });

/** JSON kept as text: the same bytes on both databases, no drift. */
export const Doc = (options: Nullable = {}): PropertyDecorator =>
  Column({ type: 'text', transformer: doc, ...options });
