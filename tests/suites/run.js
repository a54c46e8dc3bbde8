// Runs the test suites of other people's packages bare and under the guard, on the Node.js that runs this, and names the tests
// that pass bare alone. Fails if there is one. Not part of the tests: it takes minutes.
//   npm run test:suites -- [--suite NAME]… [--timeout-ms N] [--cache FOLDER] [--verbose]
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareSuite } from './compare-suite.js';
import { getSuite } from './get-suite.js';
import { suites } from './suites.js';

const guard = path.resolve(
  import.meta.dirname,
  '../../packages/runtime-guard/dist/register-required.cjs',
);
/** The preload comes in `NODE_OPTIONS`, so that the children of a test have it, too. */
const NODE_OPTIONS = `--require ${guard}`;

const { values } = parseArgs({
  options: {
    suite: { type: 'string', multiple: true, default: suites.map(({ name }) => name) },
    'timeout-ms': { type: 'string', default: '600000' },
    cache: { type: 'string', default: path.join(tmpdir(), 'loopguard-suites') },
    verbose: { type: 'boolean', default: false },
  },
});

const cache = path.resolve(values.cache);
mkdirSync(path.join(cache, 'results'), { recursive: true });
for (const name of values.suite) await runOne(name);

async function runOne(name) {
  const suite = suites.find((one) => one.name === name);
  if (suite === undefined) {
    throw new Error(`--suite ${name}: expected ${suites.map((one) => one.name).join(', ')}.`);
  }
  const folder = getSuite(suite, cache);
  const reports = path.join(cache, 'reports', name);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const { bare, compared } = await compareSuite(suite, {
    context: { folder, timeoutMs: Number(values['timeout-ms']) },
    modes: {
      record: {
        NODE_OPTIONS,
        LOOPGUARD_MODE: 'record',
        LOOPGUARD_REPORT: `${reports}/%p-%t.ndjson`,
      },
      report: { NODE_OPTIONS, LOOPGUARD_MODE: 'report' },
    },
    onProgress: (text) => {
      if (values.verbose) console.error(text);
    },
  });
  console.log(`${name} on Node.js ${process.versions.node}: bare ${format(bare)}`);
  for (const run of compared) report(name, run);
  const watched = readdirSync(reports).length;
  console.log(`  the guard wrote ${watched} report files`);
  if (bare.passed === 0 || watched === 0) process.exitCode = 1;
}

function report(name, { mode, passed, failed, broken, output }) {
  console.log(
    `  ${mode} ${format({ passed, failed })}, ${broken.length} broken by the guard alone`,
  );
  if (broken.length === 0) return;
  process.exitCode = 1;
  for (const test of broken) console.log(`    broken: ${test.trim()}`);
  const file = path.join(cache, 'results', `${name}-${mode}.txt`);
  writeFileSync(file, `${output.stdout}\n--- stderr\n${output.stderr}`);
  console.log(`    what was written: ${file}`);
}

function format({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
