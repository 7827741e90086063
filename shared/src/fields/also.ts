/** One thing wrong: where, and what to do about it, in Chinese for whoever fills the form. */
export interface Fault {
  readonly path: string;
  readonly text: string;
}

/** A rule over several fields of a record. Paths are relative to it. */
export type Also<Value> = (value: Value) => readonly Fault[];

/** Hangs on a schema as a symbol, so that it stays out of the JSON sent to a form. */
export const ALSO = Symbol('also');

export function findAlso(schema: object): Also<unknown> | null {
  const also: unknown = Reflect.get(schema, ALSO);
  return typeof also === 'function' ? (value) => also(value) : null;
}
