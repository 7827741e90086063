export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Puts what I changed onto what someone else saved meanwhile: a part that I did not touch is theirs, a part that I
 * touched is mine, and parts that both touched are named, so that a person decides.
 */
export function carryOver<Body extends object>(base: Body, mine: Body, theirs: Body) {
  const body = { ...theirs };
  const clashes: (keyof Body & string)[] = [];
  for (const part of Object.keys(mine) as (keyof Body & string)[]) {
    if (same(mine[part], base[part])) continue;
    body[part] = mine[part];
    if (!same(theirs[part], base[part]) && !same(theirs[part], mine[part])) clashes.push(part);
  }
  return { body, clashes };
}
