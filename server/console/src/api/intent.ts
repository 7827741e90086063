export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What a person means to do once. The same body keeps its key until the intent is settled, so that trying again after
 * a lost answer never acts twice; another body is another intent.
 */
export class Intent {
  private current: { body: string; key: string } | null = null;

  keyFor(body: unknown): string {
    const written = JSON.stringify(body ?? null);
    if (this.current?.body !== written) this.current = { body: written, key: newKey() };
    return this.current.key;
  }

  settle(): void {
    this.current = null;
  }
}
