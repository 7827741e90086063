import type { ReactNode } from 'react';
import { Trouble, TroubleLine } from './Trouble';
import type { Fetched } from './use-fetched';

interface Props<Value> {
  of: Fetched<Value>;
  /** Bones in the shape of what is coming. */
  skeleton: ReactNode;
  children: (value: Value) => ReactNode;
}

/** The one place that decides between bones, trouble, last time's value and the value. */
export function Known<Value>({ of, skeleton, children }: Props<Value>) {
  const { value, fault, reload } = of;
  const retry = (): void => void reload();
  if (value === null) return fault ? <Trouble fault={fault} onRetry={retry} /> : <>{skeleton}</>;
  return (
    <>
      {fault && <TroubleLine fault={fault} onRetry={retry} />}
      {children(value)}
    </>
  );
}
