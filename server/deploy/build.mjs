// node server/deploy/build.mjs [server|console|h5|weapp|start|all]: builds what is stale, and only that.
import { build } from './steps/build.mjs';
import { checkNode, ensureInstalled } from './steps/install.mjs';
import { command } from './steps/progress.mjs';

await command(async () => {
  checkNode();
  await ensureInstalled();
  await build(process.argv[2] ?? 'start');
});
