import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { at } from './paths.mjs';
import { Plain } from './progress.mjs';

const TYPESCRIPT = /\.tsx?$/;
const AT_ONCE = 8;

const options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

async function transpileFile(swc, from, to) {
  const out = to.replace(TYPESCRIPT, '.js');
  const { code, map } = await swc.transformFile(from, {
    ...options,
    sourceFileName: path.relative(path.dirname(out), from),
  });
  await writeFile(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
  await writeFile(`${out}.map`, map);
}

async function carry(swc, from, to) {
  await mkdir(path.dirname(to), { recursive: true });
  if (TYPESCRIPT.test(from)) return transpileFile(swc, from, to);
  return copyFile(from, to);
}

/** Compiles or copies each [source, output] pair of paths from the root; faults of all files are told at once. */
export async function transpile(pairs, emptied) {
  const swc = await import('@swc/core');
  await rm(at(emptied), { recursive: true, force: true });
  const faults = [];
  const queue = [...pairs];
  const worker = async () => {
    for (let pair = queue.pop(); pair; pair = queue.pop()) {
      await carry(swc, at(pair[0]), at(pair[1])).catch((fault) => faults.push(`${pair[0]}: ${fault.message}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (faults.length > 0) throw new Plain(faults.join('\n'));
}
