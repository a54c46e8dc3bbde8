import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeBinaries } from '../../../runtime-guard/tests/support/node-binaries.ts';

const bin = fileURLToPath(new URL('../../bin/loopguard.js', import.meta.url));
const findMissing = fileURLToPath(new URL('../fixtures/find-missing.mjs', import.meta.url));

it.each(nodeBinaries)('lists only what $name has', ({ path }) => {
  const { stdout } = spawnSync(path, [findMissing, bin], { encoding: 'utf8' });
  const { ids, missing } = JSON.parse(stdout) as Record<'ids' | 'missing', string[]>;
  expect(missing).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(['fs.readFileSync', 'Atomics.wait']));
});
