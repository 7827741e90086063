import type { FieldFault } from '@fanqu/shared/api/errors';
import { Form } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';

/** Faults of the form around: from the last refusal, or from the saved draft. Paths are dotted. */
const FaultsContext = createContext<readonly FieldFault[]>([]);

export const FaultsOf = FaultsContext.Provider;

export const useFaults = () => useContext(FaultsContext);

export const fieldId = (path: string): string => `field-${path}`;

interface FieldProps {
  /** Where in the body this field lies; faults of it and of anything below are shown here. */
  path: string;
  label?: ReactNode;
  hint?: ReactNode;
  /** Show only faults of exactly this path: parts below show their own. */
  exact?: boolean;
  children: ReactNode;
}

export function Field({ path, label, hint, exact, children }: FieldProps) {
  const found = useFaults().filter((fault) => fault.path === path || (!exact && fault.path.startsWith(`${path}.`)));
  const texts = [...new Set(found.map((fault) => fault.text))];
  return (
    <div id={fieldId(path)}>
      <Form.Item
        layout="vertical"
        label={label}
        extra={hint && <span className="small">{hint}</span>}
        validateStatus={texts.length > 0 ? 'error' : undefined}
        help={texts.length > 0 ? texts.map((text) => <div key={text}>{text}</div>) : undefined}
      >
        {children}
      </Form.Item>
    </div>
  );
}

/** The field of a path, or the nearest one around it. */
function findField(path: string): HTMLElement | null {
  for (let at = path; at; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const found = document.getElementById(fieldId(at));
    if (found) return found;
  }
  return null;
}

export const isShown = (path: string): boolean => findField(path) !== null;

/** Brings the field of a path into view. */
export function showField(path: string): void {
  const found = findField(path);
  found?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  found?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
}
