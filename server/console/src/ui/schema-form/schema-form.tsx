import { withTheme } from '@rjsf/core';
import { toErrorSchema, type RJSFSchema } from '@rjsf/utils';
import { PRIZE_SPRITES } from '@fanqu/shared/api/sprites';
import { useMemo } from 'react';
import { useFaults } from '../faults';
import { spritesIn, uiFor } from './looks';
import './schema-form.css';
import { OneField, OneItem, OneList, OneRecord } from './templates';
import { asError, fieldsValidator, type Settings } from './validator';
import { widgets } from './widgets';

const Form = withTheme<Settings>({
  widgets,
  templates: {
    FieldTemplate: OneField,
    ObjectFieldTemplate: OneRecord,
    ArrayFieldTemplate: OneList,
    ArrayFieldItemTemplate: OneItem,
  },
});

interface SchemaFormProps {
  schema: Settings;
  value: Settings;
  onChange: (value: Settings) => void;
  /** Where in the body the value lies, for faults and for links to fields. */
  path: string;
  disabled?: boolean;
}

/** A form drawn from a room's own description of its settings. */
export function SchemaForm({ schema, value, onChange, path, disabled }: SchemaFormProps) {
  const rjsf = schema as RJSFSchema;
  const ui = useMemo(() => uiFor(rjsf), [rjsf]);
  const context = useMemo(
    () => ({ path, sprites: [...new Set([...spritesIn(rjsf), ...PRIZE_SPRITES])] }),
    [path, rjsf],
  );
  const told = useFaults()
    .filter((fault) => fault.path.startsWith(`${path}.`))
    .map((fault) => asError({ ...fault, path: fault.path.slice(path.length + 1) }));
  return (
    <Form
      tagName="div"
      className="schema-form"
      schema={rjsf}
      uiSchema={ui}
      formData={value}
      formContext={context}
      validator={fieldsValidator}
      extraErrors={toErrorSchema<Settings>(told)}
      liveValidate="onChange"
      showErrorList={false}
      disabled={disabled}
      // Defaults are the server's to fill in: this form only ever changes what a person changed.
      experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults' }}
      onChange={({ formData }) => formData && onChange(formData)}
    >
      <></>
    </Form>
  );
}
