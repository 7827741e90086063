import { existsSync } from 'node:fs';
import { hashOf, readStamp, writeStamp } from './inputs.mjs';
import { at } from './paths.mjs';
import { Plain, say, step } from './progress.mjs';
import { groups, targets } from './targets.mjs';
import { inTurn } from './turn.mjs';

const isFresh = (name, hash) => readStamp(name) === hash && existsSync(at(targets[name].proof));

async function buildTarget(name) {
  const { title, inputs, make, proof } = targets[name];
  const hash = hashOf(inputs());
  if (isFresh(name, hash)) return false;
  writeStamp(name, 'unfinished');
  await step(title, make);
  if (!existsSync(at(proof))) throw new Plain(`${title}: it ended well, but ${proof} is not there`);
  writeStamp(name, hash);
  return true;
}

/** Builds what is stale of the named group, in order, and nothing else. */
export async function build(group) {
  const names = groups[group];
  if (!names)
    throw new Plain(`There is nothing to build called "${group}"; choose one of: ${Object.keys(groups).join(', ')}`);
  await inTurn(async () => {
    const built = [];
    for (const name of names) if (await buildTarget(name)) built.push(name);
    if (built.length === 0) say(`✓ nothing to build, ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} fresh`);
  });
}
