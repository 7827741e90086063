/**
 * What check, defaults and openPart read of a JSON Schema. Only standard keys and our `x-` ones: a schema that came
 * as JSON over the wire (and lost TypeBox's symbols) is checked just as well.
 */
export interface Shape {
  readonly type?: unknown;
  readonly title?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly 'x-widget'?: string;
  readonly 'x-secret'?: boolean;
}
