import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** The few field types of DTOs: one decorator checks the field and documents it. */
interface Optional {
  optional?: boolean;
  /** null is a value here (it erases). */
  nullable?: boolean;
  /** For people reading the API document. */
  about?: string;
}

function field(options: Optional, schema: object, checks: PropertyDecorator[]): PropertyDecorator {
  const said = { ...schema, nullable: options.nullable ?? false, description: options.about };
  const document = options.optional ? ApiPropertyOptional(said) : ApiProperty(said);
  return applyDecorators(document, ...whenAbsent(options), ...checks);
}

/** Left out is not null: what may be null must still be there, and what may be left out may not be erased by null. */
function whenAbsent({ optional, nullable }: Optional): PropertyDecorator[] {
  const passes = (value: unknown) => (optional && value === undefined) || (nullable && value === null);
  return optional || nullable ? [ValidateIf((_, value) => !passes(value))] : [];
}

export const TextField = (o: Optional & { min?: number; max: number; pattern?: RegExp }): PropertyDecorator =>
  field(o, { type: String, minLength: o.min ?? 1, maxLength: o.max }, [
    IsString(),
    MinLength(o.min ?? 1),
    MaxLength(o.max),
    ...(o.pattern ? [Matches(o.pattern)] : []),
  ]);

export const WholeField = (o: Optional & { min: number; max: number }): PropertyDecorator =>
  field(o, { type: 'integer', minimum: o.min, maximum: o.max }, [IsInt(), Min(o.min), Max(o.max)]);

/** A whole number in a query string. */
export const WholeQuery = (o: Optional & { min: number; max: number }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value))),
    WholeField(o),
  );

export const FlagField = (o: Optional = {}): PropertyDecorator => field(o, { type: Boolean }, [IsBoolean()]);

export const OneOf = (values: readonly string[], o: Optional = {}): PropertyDecorator =>
  field(o, { type: String, enum: [...values] }, [IsIn([...values])]);

/** Free JSON object, checked further by the service (a room's own schema, say). */
export const JsonField = (o: Optional = {}): PropertyDecorator =>
  field(o, { type: 'object', additionalProperties: true }, [IsObject()]);

/** Any JSON at all, checked further by the service. */
export const AnyField = (o: Optional = {}): PropertyDecorator =>
  field({ ...o, optional: true }, { type: 'object', additionalProperties: true }, []);

/** Swagger knows a class named later by the function's own name: it must be `type`. */
const documented = (dto: Later) => ({ type: () => dto() });

type Later = () => new () => object;

/** A nested DTO. */
export const Nested = (dto: Later, o: Optional = {}): PropertyDecorator =>
  field(o, documented(dto), [IsObject(), ValidateNested(), Type(dto)]);

export const ListOf = (dto: Later, o: Optional & { max: number }): PropertyDecorator =>
  field(o, { ...documented(dto), isArray: true, maxItems: o.max }, [
    IsArray(),
    ArrayMaxSize(o.max),
    ValidateNested({ each: true }),
    Type(dto),
  ]);

/** Some of a few words. */
export const SomeOf = (values: readonly string[], o: Optional = {}): PropertyDecorator =>
  field(o, { type: String, enum: [...values], isArray: true, maxItems: values.length }, [
    IsArray(),
    ArrayMaxSize(values.length),
    IsIn([...values], { each: true }),
  ]);

export const TextList = (o: Optional & { max: number; length: number }): PropertyDecorator =>
  field(o, { type: String, isArray: true, maxItems: o.max }, [
    IsArray(),
    ArrayMaxSize(o.max),
    IsString({ each: true }),
    MaxLength(o.length, { each: true }),
  ]);

/** The idempotency key of a write. */
export const KeyField = (): PropertyDecorator =>
  TextField({
    min: 8,
    max: 64,
    pattern: /^[\w-]+$/,
    about: 'Idempotency key: new for each intent, the same on each repeat.',
  });

/** Body of writes that carry nothing but their key. */
export class KeyedBody {
  @KeyField() key: string;
}

/** Query of lists. */
export class PageQuery {
  @TextField({ optional: true, max: 200 }) cursor?: string;
  @WholeQuery({ optional: true, min: 1, max: 100 }) limit?: number;
}
