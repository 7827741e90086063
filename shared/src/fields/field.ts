import type { Static, TSchema } from '@sinclair/typebox';
import type { Text } from '../play/about';

/** The checked value that a schema describes. */
export type Value<Schema extends TSchema> = Static<Schema>;

/** What every field says of itself, in both languages. */
export interface Words {
  readonly label: Text;
  readonly help?: Text;
}

/** A preset ops start from: a name and whole settings. */
export interface Preset<Config> {
  readonly key: string;
  readonly title: Text;
  readonly config: Config;
}

/**
 * The words as a form reads them: `title` and `description` are standard JSON Schema (Chinese), `x-…` keep both
 * languages. Everything here survives JSON, so the console draws and checks the very same description.
 */
export function worded(words: Words, widget: string): Record<string, unknown> {
  const help = words.help === undefined ? {} : { description: words.help.zh, 'x-help': words.help };
  return { title: words.label.zh, 'x-label': words.label, 'x-widget': widget, ...help };
}
