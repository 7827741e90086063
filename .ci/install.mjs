// Installs the packages of the lock file, unless they are all there already.
import { checkNode, ensureInstalled } from '../server/deploy/steps/install.mjs';
import { command } from '../server/deploy/steps/progress.mjs';

await command(async () => {
  checkNode();
  await ensureInstalled();
});
