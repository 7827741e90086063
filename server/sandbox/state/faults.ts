import type { World } from './world';

export const FAULT_KINDS = ['latency', 'timeout', 'reset', 'http502', 'truncated', 'cut', 'busy', 'errcode'] as const;

/**
 * A fault to inject into API calls.
 * `truncated` and `cut` break the answer after the work was done: the code is spent, the caller does not know.
 */
export interface Fault {
  id: number;
  kind: (typeof FAULT_KINDS)[number];
  /** The path it hits, or `*`. */
  path: string;
  /** How many calls are still to be hit; null: all, until removed. */
  timesLeft: number | null;
  latencyMs: number;
  errcode: number;
  errmsg: string;
}

/** The first fault for this path, with one use taken from it. */
export function takeFault(world: World, path: string): Fault | null {
  const fault = world.faults.find((one) => one.path === '*' || one.path === path);
  if (!fault) return null;
  if (fault.timesLeft === null) return fault;
  fault.timesLeft -= 1;
  if (fault.timesLeft <= 0) world.faults = world.faults.filter((one) => one !== fault);
  return fault;
}

export function addFault(world: World, fault: Omit<Fault, 'id'>): Fault {
  const id = world.faults.reduce((highest, one) => Math.max(highest, one.id), 0) + 1;
  const added = { ...fault, id };
  world.faults.push(added);
  return added;
}
