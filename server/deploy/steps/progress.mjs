import { setInterval, clearInterval } from 'node:timers';

const HEARTBEAT_MS = 10_000;

export const say = (line) => process.stdout.write(`${line}\n`);

export const took = (sinceMs) => {
  const seconds = (Date.now() - sinceMs) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
};

/** A sentence for the person who typed the command; shown without a stack. */
export class Plain extends Error {}

/** Runs one named piece of work, says when it starts and ends, and shows a sign of life while it is long. */
export async function step(title, work) {
  const startedAt = Date.now();
  say(`· ${title} …`);
  const heartbeat = setInterval(() => say(`  … still at it: ${title} (${took(startedAt)})`), HEARTBEAT_MS);
  try {
    const answer = await work();
    say(`✓ ${title} (${took(startedAt)})`);
    return answer;
  } catch (fault) {
    say(`✗ ${title} (${took(startedAt)})`);
    throw fault;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Runs a command's main function: a `Plain` fault is printed as its sentence, anything else with its stack. */
export async function command(main) {
  try {
    await main();
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Plain ? fault.message : fault.stack}\n`);
    process.exit(1);
  }
}
