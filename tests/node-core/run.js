// Runs Node's own tests under the guard (mode `record`) and names those that fail there, but not under an empty preload. Fails
// if one of them is not in exceptions.js, or one that is there passes. Not part of the tests: it takes minutes.
//   npm run test:node-core -- [--node 20|22|24]… [--filter GLOB]… [--jobs N] [--timeout-ms N] [--cache FOLDER] [--verbose]
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareModes } from './compare-modes.js';
import { exceptions } from './exceptions.js';
import { getBinary } from './get-binary.js';
import { getSources } from './get-sources.js';
import { listTests } from './list-tests.js';
import { versions } from './versions.js';

const guard = path.resolve(
  import.meta.dirname,
  '../../packages/runtime-guard/dist/register-required.cjs',
);
/** Preloads come in `NODE_OPTIONS`, so that the children of a test have them, too. */
const modes = {
  bare: { env: {} },
  empty: { env: { NODE_OPTIONS: `--require ${path.join(import.meta.dirname, 'empty.cjs')}` } },
  guard: { env: { NODE_OPTIONS: `--require ${guard}`, LOOPGUARD_MODE: 'record' } },
};

const { values } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: Object.keys(versions) },
    filter: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string', default: '2' },
    'timeout-ms': { type: 'string', default: '60000' },
    cache: { type: 'string', default: path.join(tmpdir(), 'loopguard-node-core') },
    verbose: { type: 'boolean', default: false },
  },
});

const cache = path.resolve(values.cache);
mkdirSync(cache, { recursive: true });
for (const major of values.node) await runVersion(major);

async function runVersion(major) {
  const version = versions[major];
  if (version === undefined) throw new Error(`--node ${major}: expected 20, 22 or 24.`);
  const context = { sources: getSources(version, cache), binary: getBinary(version, cache) };
  const names = listTests(context.sources, values.filter);
  const results = await compareModes(names, {
    context,
    modes,
    jobs: Number(values.jobs),
    timeoutMs: Number(values['timeout-ms']),
    onProgress: showProgress,
    onFailure: (name) => {
      if (values.verbose) console.error(`\nfailed once: ${name}`);
    },
  });
  report(version.node, results, Number(major));
}

function showProgress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
}

function report(node, results, major) {
  const having = (outcome) =>
    [...results].filter(([, result]) => result.outcome === outcome).map(([name]) => name);
  const broken = having('broken');
  const expected = exceptions.filter(
    ({ file, nodes }) => nodes.includes(major) && results.has(file),
  );
  const unexpected = broken.filter((name) => !expected.some(({ file }) => file === name));
  const mended = expected
    .filter(({ file, isFlaky }) => isFlaky !== true && !broken.includes(file))
    .map(({ file }) => file);
  const folder = path.join(cache, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${node}.json`),
    `${JSON.stringify(Object.fromEntries([...results].filter(([, { outcome }]) => outcome !== 'passed')), null, 2)}\n`,
  );
  showProgress('');
  console.log(
    `Node.js ${node}: ${results.size} files, ${broken.length} broken by the guard alone (${expected.length} exceptions), ` +
      `${having('preload').length} by any preload, ${having('bare').length} fail bare`,
  );
  for (const name of unexpected) {
    console.log(`  broken: ${name}`);
    if (values.verbose) console.log(results.get(name).output.replace(/^/gm, '    '));
  }
  for (const name of mended) console.log(`  passes, remove it from exceptions.js: ${name}`);
  if (results.size === 0 || unexpected.length + mended.length > 0) process.exitCode = 1;
}
