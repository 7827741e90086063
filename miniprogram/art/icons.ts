import { readFileSync } from 'node:fs';

interface Icons {
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
}

let icons: Icons | null = null;

/** Fluent Emoji (flat), MIT, by name; all 32 × 32. */
export function findIcon(name: string): string | null {
  icons ??= JSON.parse(readFileSync(require.resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8')) as Icons;
  return icons.icons[name]?.body ?? null;
}
