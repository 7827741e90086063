import type { FieldFault } from '@fanqu/shared/api/errors';
import { same } from './carry-over';

/** What lies at a dotted path of a body; undefined where nothing does. */
export function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), body);
}

/** Faults whose place is as it was when it was judged; what has been touched since is for the next judgement. */
export function stillWrong(faults: readonly FieldFault[], judged: unknown, now: unknown): FieldFault[] {
  return faults.filter(({ path }) => same(valueAt(judged, path), valueAt(now, path)));
}
