const handed = new Map<string, unknown>();

/** Gives the next page what this one has already read, so that it paints without waiting. */
export function handOver(id: string, thing: unknown): void {
  handed.set(id, thing);
}

export function findHanded<Thing>(id: string): Thing | null {
  return (handed.get(id) as Thing | undefined) ?? null;
}
