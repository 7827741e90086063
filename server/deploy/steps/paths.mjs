import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const at = (...parts) => path.join(root, ...parts);

/** Where builds keep their stamps and logs; it may be deleted at any time. */
export const cacheFolder = at('.fanqu');

/** The folder of the embedded database, as the server reads it. */
export const dataFolder = (env = process.env) => path.resolve(root, env.FANQU_DATA || '.fanqu');
