/** A story's parts in order: when one fails, those after it say so at once instead of waiting for what never comes. */
export function chapters(onBreak: () => Promise<void>) {
  let broken: string | null = null;
  return (title: string, tell: () => Promise<void>, withinMs = 120_000) =>
    it(
      title,
      async () => {
        if (broken) throw new Error(`not reached: the story stopped at "${broken}"`);
        try {
          await tell();
        } catch (fault) {
          broken = title;
          await onBreak().catch(() => undefined);
          throw fault;
        }
      },
      withinMs,
    );
}
