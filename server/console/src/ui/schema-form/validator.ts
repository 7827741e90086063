import { check, type Fault } from '@fanqu/shared/fields/check';
import { toErrorSchema, type RJSFSchema, type RJSFValidationError, type ValidatorType } from '@rjsf/utils';

export type Settings = Record<string, unknown>;

/**
 * RJSF's judge, over the very check the server makes: the same sentences at the same fields, and no second schema
 * library (which would also need eval) in the bundle.
 */
export const fieldsValidator: ValidatorType<Settings> = {
  validateFormData(value, schema) {
    const errors = faultsOf(schema, value).map(asError);
    return { errors, errorSchema: toErrorSchema<Settings>(errors) };
  },
  isValid: (schema, value) => faultsOf(schema, value).length === 0,
  rawValidation: <Result>(schema: RJSFSchema, value?: Settings) => ({
    errors: faultsOf(schema, value) as unknown as Result[],
  }),
};

export function faultsOf(schema: RJSFSchema, value: unknown): Fault[] {
  const checked = check(schema as Parameters<typeof check>[0], value ?? {});
  return checked.ok ? [] : checked.faults;
}

export const asError = (fault: Fault): RJSFValidationError => ({
  property: `.${fault.path}`,
  message: fault.text,
  stack: fault.text,
});
