// Lints every JavaScript and TypeScript file below the folders given (default: node_modules, the TypeScript compiler included)
// with all rules of the built plugin, under ESLint 10 and 9, and analyses the files that linting leaves alone because nobody
// reads them (bundles). Says for each folder what came out, and fails where linting throws, where an analysis fails, and where
// one file takes longer than the limit. A file that never ends is given up, and the next one goes on in a new process. Not part
// of the tests: it takes an hour.
//   npm run test:torture -- [--limit-ms 10000] [--give-up-ms 120000] [FOLDER…]
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'limit-ms': { type: 'string', default: '10000' },
    'give-up-ms': { type: 'string', default: '120000' },
  },
});
const limitMs = Number(values['limit-ms']);
const giveUpMs = Number(values['give-up-ms']);

/** Under what a file is tried. */
const hosts = ['ESLint 10', 'ESLint 9', 'bundles'];

const folders = positionals.length > 0 ? positionals : [path.join(root, 'node_modules')];
const total = createTotal();
let worker = startWorker();
for (const [folder, files] of groupByFolder(folders.flatMap((one) => [...filesBelow(one)]))) {
  const start = performance.now();
  const ofFolder = createTotal();
  for (const file of files) for (const host of hosts) await tryFile(file, host, ofFolder);
  console.log(`${folder}: ${describe(ofFolder)}; ${seconds(performance.now() - start)}`);
}
worker.kill();
console.log(`\nAll: ${describe(total)}`);
console.log(`Slowest: ${total.slowest.map(({ text }) => text).join(', ')}`);
const isFailed = hosts.some((host) => {
  const { thrown, warned, slow, lost } = total.counts[host];
  return thrown + warned + slow + lost > 0;
});
process.exitCode = isFailed || total.counts['ESLint 10'].files === 0 ? 1 : 0;

/** Has the worker try a file, and notes what came out. */
async function tryFile(file, host, ofFolder) {
  const result = await ask({ file, host });
  if (result.isNone) return;
  const name = `${path.relative(root, file)} (${host})`;
  for (const { counts } of [total, ofFolder]) {
    counts[host].files += 1;
    counts[host].findings += result.findings ?? 0;
    for (const key of ['unparsed', 'thrown', 'warned', 'lost']) {
      if (result[key]) counts[host][key] += 1;
    }
    if (result.ms > limitMs) counts[host].slow += 1;
  }
  const text = result.unparsed ?? result.thrown ?? result.warned ?? result.lost;
  if (text) console.log(`  ${name}: ${text}`);
  if (result.ms > limitMs && host !== 'bundles') {
    const { ms } = await ask({ file, host, isBare: true });
    console.log(`  ${name}: ${seconds(result.ms)}, ${seconds(ms ?? NaN)} of them without rules`);
  } else if (result.ms > limitMs) console.log(`  ${name}: ${seconds(result.ms)}`);
  total.slowest.push({ ms: result.ms, text: `${name} ${seconds(result.ms)}` });
  total.slowest.sort((left, right) => right.ms - left.ms).splice(10);
}

/** The worker's answer; that there is none where it dies, or has to be ended. */
async function ask(question) {
  const start = performance.now();
  const timer = setTimeout(() => worker.kill('SIGKILL'), giveUpMs);
  const answer = await new Promise((resolve) => {
    const onExit = () => resolve(undefined);
    worker.once('exit', onExit);
    worker.once('message', (message) => {
      worker.off('exit', onExit);
      resolve(message);
    });
    worker.send(question);
  });
  clearTimeout(timer);
  if (answer) return answer;
  worker = startWorker();
  const ms = performance.now() - start;
  return { ms, lost: ms > giveUpMs ? `given up after ${seconds(ms)}` : 'the process died' };
}

function startWorker() {
  return fork(path.join(import.meta.dirname, 'worker.js'));
}

function createTotal() {
  const count = { files: 0, findings: 0, unparsed: 0, thrown: 0, warned: 0, slow: 0, lost: 0 };
  return { counts: Object.fromEntries(hosts.map((host) => [host, { ...count }])), slowest: [] };
}

function describe({ counts }) {
  return hosts
    .filter((host) => counts[host].files > 0)
    .map((host) => {
      const { files, findings, ...troubles } = counts[host];
      const some = Object.entries(troubles).filter(([, count]) => count > 0);
      const texts = [`${files} files`, `${findings} findings`];
      texts.push(...some.map(([name, count]) => `${count} ${name}`));
      return `${host}: ${texts.join(', ')}`;
    })
    .join('; ');
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Files by the package, or the folder, that they lie in. */
function groupByFolder(files) {
  const groups = new Map();
  for (const file of files) {
    const folder = folderOf(file);
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return groups;
}

function folderOf(file) {
  const folder = path.relative(root, path.dirname(file));
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(folder)?.[0] ?? folder;
}

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  for (const entry of entries) {
    const file = path.resolve(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (/\.[cm]?[jt]sx?$/u.test(entry.name)) yield file;
  }
}
