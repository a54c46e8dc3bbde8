// Checks that the guard can stay on: for a long time, with a report file that cannot be written, whatever ends the process, and
// without a word where nothing blocks. Not part of the tests: it takes the better part of an hour.
//   npm run soak -- [--part soak|targets|death|silence]… [--minutes N] [--node PATH|20|22|24|26]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkDeaths } from './death.js';
import { checkSilence } from './silence.js';
import { checkSoak } from './soak.js';
import { checkTargets } from './targets.js';

const parts = { soak: checkSoak, targets: checkTargets, death: checkDeaths, silence: checkSilence };

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    minutes: { type: 'string' },
    node: { type: 'string', default: process.execPath },
  },
});

for (const part of values.part) {
  const check = parts[part];
  if (check === undefined) {
    throw new Error(`--part ${part}: expected ${Object.keys(parts).join(', ')}.`);
  }
  const failed = await check({ node: findNode(values.node), minutes: values.minutes });
  if (failed > 0) process.exitCode = 1;
}

/** A path, or a major version that `npm run test:nodes` has fetched. */
function findNode(node) {
  if (!/^\d+$/.test(node) || process.versions.node.startsWith(`${node}.`)) {
    return /^\d+$/.test(node) ? process.execPath : node;
  }
  const file = path.resolve(import.meta.dirname, `../nodes/node_modules/node-${node}/bin/node`);
  if (!existsSync(file)) throw new Error(`--node ${node}: run npm run test:nodes first.`);
  return file;
}
