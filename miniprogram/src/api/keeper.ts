/** Holds the session token. However many calls find it ended at once, one login is made and all wait for it. */
export interface Keeper {
  token(): Promise<string>;
  /** `stale` is the token that was refused; if another is held by now, that one is given. */
  renew(stale: string): Promise<string>;
  drop(): void;
}

export function keepSession(open: () => Promise<string>): Keeper {
  let held: string | null = null;
  let opening: Promise<string> | null = null;

  const reopen = (): Promise<string> => {
    opening ??= open()
      .then((token) => (held = token))
      .finally(() => (opening = null));
    return opening;
  };
  return {
    token: () => (held === null ? reopen() : Promise.resolve(held)),
    renew: (stale) => {
      if (held === stale) held = null;
      return held === null ? reopen() : Promise.resolve(held);
    },
    drop: () => (held = null),
  };
}
