import { sayFault } from './faults';

/** Shorter than the patience of whoever started us: docker-compose.yml says 30 s. */
const STOP_WITHIN_MS = 25_000;

/** Runs a program's start; a failed one is told in sentences and ends the process with 1. */
export function program(start: () => Promise<void>): void {
  start().catch((error: unknown) => {
    process.stderr.write(`${sayFault(error)}\n`);
    process.exit(1);
  });
}

/** On the first SIGTERM or SIGINT stops in good order; a second one changes nothing, for a terminal sends several. */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const leave = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${sayFault(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave).on('SIGINT', leave);
}
