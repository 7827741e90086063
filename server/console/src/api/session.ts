/** The staff token lives in sessionStorage: it ends with the tab, and no other tab's sign-out can mix with this one. */
const TOKEN = 'fanqu.console.token';
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export const session = {
  token: (): string | null => sessionStorage.getItem(TOKEN),
  begin(token: string): void {
    sessionStorage.setItem(TOKEN, token);
    tell();
  },
  end(): void {
    sessionStorage.removeItem(TOKEN);
    tell();
  },
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
