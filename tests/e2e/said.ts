import { zh } from '../../server/console/src/words/zh';

interface Words {
  [name: string]: string | Words;
}

/** The console's own words by their place, so that a story breaks when a button is gone and not when it is reworded. */
export function said(place: string, filled: Record<string, string | number> = {}): string {
  const found = place
    .split('.')
    .reduce<string | Words | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), zh);
  if (typeof found !== 'string') throw new Error(`The console has no word at ${place}`);
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(filled[name] ?? ''));
}

/** Ant Design puts a space between two Chinese characters of a button, and the name of its icon in front. */
export const spaced = (word: string) => new RegExp(`^\\s*(?:[a-z-]+\\s+)?${[...word].map(escape).join('\\s*')}\\s*$`);

const escape = (letter: string) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
