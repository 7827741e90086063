import './state-tag.css';

export type Tone = 'on' | 'wait' | 'stop' | 'off' | 'bad';

/** A state: a shape as well as a colour, so that neither alone has to be told apart. */
export function StateTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`state-tag ${tone}`}>{children}</span>;
}
