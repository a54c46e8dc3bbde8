// The Node.js versions that the benchmarks run on: this one, and those that `npm run test:nodes` installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Lists the Node.js binaries there are, each with its version; those of one major version if it is named. */
export function availableNodes(major) {
  const installed = ['node-22', 'node-24', 'node-26']
    .map((name) => new URL(`../../tests/nodes/node_modules/${name}/bin/node`, import.meta.url))
    .filter((url) => existsSync(url))
    .map((url) => fileURLToPath(url));
  const nodes = [process.execPath, ...installed].map((path) => ({
    path,
    version: spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim(),
  }));
  return nodes.filter(({ version }) => major === undefined || version.startsWith(`v${major}.`));
}
