import { useEffect, useState } from 'react';
import { carryOver, same } from './carry-over';

/** What is being edited, and the saved state that it started from. */
interface Edit<Body> {
  body: Body;
  base: Body;
  revision: number;
}

interface Kept<Body> extends Edit<Body> {
  at: number;
}

const PREFIX = 'fanqu.console.draft.';

/**
 * A form's unsaved body, copied to localStorage with every change, so that a reload, a closed tab or an ended session
 * loses nothing. A copy found at the start is offered, never taken silently. The revision sent with a save is the one
 * the edit started from: a colleague's change is thus noticed, never overwritten.
 */
export function useDraft<Body extends object>(name: string, saved: Body, revision: number) {
  const [edit, setEdit] = useState<Edit<Body>>({ body: saved, base: saved, revision });
  const [found, setFound] = useState(() => read<Body>(name));
  const isChanged = !same(edit.body, edit.base);

  useEffect(() => {
    if (isChanged) keep(name, edit);
  }, [name, edit, isChanged]);

  // An untouched form follows the server.
  if (!isChanged && revision !== edit.revision) setEdit({ body: saved, base: saved, revision });

  const forget = () => {
    localStorage.removeItem(PREFIX + name);
    setFound(null);
  };
  const settle = (body: Body, at: number) => {
    setEdit({ body, base: body, revision: at });
    forget();
  };
  const carry = (theirs: Body, at: number) => {
    const carried = carryOver(edit.base, edit.body, theirs);
    setEdit({ body: carried.body, base: theirs, revision: at });
    return carried.clashes;
  };
  const offered = found && !isChanged && !same(found.body, edit.body) ? found : null;
  return {
    body: edit.body,
    revision: edit.revision,
    isChanged,
    change: (part: Partial<Body>) => setEdit((now) => ({ ...now, body: { ...now.body, ...part } })),
    undo: () => settle(edit.base, edit.revision),
    settle,
    carry,
    forget,
    offer: offered && { at: offered.at, isOlder: offered.revision !== revision },
    takeOffer: () => {
      if (offered) setEdit(offered);
      setFound(null);
    },
  };
}

export type Draft<Body extends object> = ReturnType<typeof useDraft<Body>>;

function keep<Body>(name: string, edit: Edit<Body>): void {
  const kept: Kept<Body> = { ...edit, at: Date.now() };
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop the work; the form itself still holds everything.
  }
}

function read<Body>(name: string): Kept<Body> | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept<Body> | null;
  } catch {
    return null;
  }
}
