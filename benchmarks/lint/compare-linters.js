// What linting costs with `recommended`, beside the same ESLint run without rules and beside other linters.
// Usage: node benchmarks/lint/compare-linters.js [--files 100,1000,10000 | --folder FOLDER [--edit FILE]] [--rounds N] [--only NAMES]
//        [--json]
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, printTable, ratioInterval } from '../figures.js';
import { generateProject } from './generate-project.js';
import { installPeers } from '../install-peers.js';
import { runLinter } from './run-linter.js';

const variants = [
  { name: 'no rules', config: 'no-rules.js' },
  { name: 'empty rule', config: 'empty-rule.js' },
  { name: 'loopguard cold', config: 'recommended.js', prepare: forget, target: 1.3 },
  { name: 'loopguard warm', config: 'recommended.js', prepare: warmUp, target: 1.1 },
  { name: 'loopguard edited', config: 'recommended.js', prepare: edit },
  { name: 'n/no-sync', config: 'n-no-sync.js' },
  { name: 'import-x/no-cycle', config: 'no-cycle.js' },
  {
    name: 'no-floating-promises (typed)',
    config: 'no-floating-promises.js',
    needs: 'tsconfig.json',
  },
  { name: 'oxlint node/no-sync', tool: 'oxlint', config: 'oxlint.json' },
];

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '100,1000' },
    folder: { type: 'string' },
    edit: { type: 'string' },
    rounds: { type: 'string', default: '8' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const chosen = variants.filter(
  ({ name }) => name === 'no rules' || (options.only ?? name).split(',').includes(name),
);

/** Whether what the last run of Loopguard left fits the files as they are. */
let isWarm = false;

/** The folder for temporary files of all that is measured, in the one of this process. */
const ordinary = tmpdir();
const temporary = mkdtempSync(path.join(ordinary, 'loopguard-temporary-'));
Object.assign(process.env, { TMPDIR: temporary, TEMP: temporary, TMP: temporary });

installPeers(path.join(import.meta.dirname, 'peers'));
const rows = [];
if (options.folder === undefined) {
  for (const files of options.files.split(',').map(Number)) rows.push(...compareGenerated(files));
} else {
  const folder = path.resolve(options.folder);
  rows.push(...compare({ name: path.basename(folder), folder, edited: options.edit }));
}
report();
rmSync(temporary, { recursive: true });

function compareGenerated(files) {
  const folder = path.join(mkdtempSync(path.join(ordinary, 'loopguard-project-')), 'generated');
  const names = generateProject(folder, files).filter((name) => name.endsWith('/service-1.ts'));
  const edited = names[Math.floor(names.length / 2)];
  const found = compare({ name: `${files} files`, folder, edited });
  rmSync(path.dirname(folder), { recursive: true });
  return found.map((row) => ({ ...row, files }));
}

/** Lets the variants take turns, each first as often as any other, and compares each with the run without rules. */
function compare(project) {
  const used = chosen.filter(
    ({ needs, prepare }) =>
      (!needs || existsSync(path.join(project.folder, needs))) &&
      (prepare !== edit || project.edited !== undefined),
  );
  const runs = new Map(used.map(({ name }) => [name, []]));
  isWarm = false;
  for (let round = 0; round < rounds; round += 1) {
    console.error(`compare-linters: ${project.name}, round ${round + 1} of ${rounds}`);
    for (const variant of rotate(used, round)) {
      const undo = variant.prepare?.(variant, project);
      runs.get(variant.name).push(runLinter(variant, project.folder));
      undo?.();
    }
  }
  const bare = runs.get('no rules');
  return used.map(({ name, target }) =>
    summarise({ project: project.name, name, target }, runs.get(name), bare),
  );
}

function summarise({ project, name, target }, runs, bare) {
  const ratios = runs.map(({ cpuMs }, round) => cpuMs / bare[round].cpuMs);
  const { low, high } = ratioInterval(ratios);
  return {
    project,
    linter: name,
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    addedMs: median(runs.map(({ cpuMs }, round) => cpuMs - bare[round].cpuMs)),
    ratio: median(ratios),
    low95: low,
    high95: high,
    target: target ?? '',
    met: verdict({ low, high, target }),
    peakMb: median(runs.map(({ peakMb }) => peakMb)),
    addedMb: median(runs.map(({ peakMb }, round) => peakMb - bare[round].peakMb)),
    reports: median(runs.map(({ reports }) => reports)),
  };
}

function verdict({ low, high, target }) {
  if (target === undefined) return '';
  if (high <= target) return 'yes';
  return low > target ? 'no' : 'inconclusive';
}

function report() {
  const growth = describeGrowth();
  if (options.json) {
    console.log(JSON.stringify({ node: process.version, rows, growth }, null, 2));
    return;
  }
  printTable(rows.map(toTableRow));
  if (growth.length > 0) {
    console.log('');
    printTable(growth);
  }
}

function toTableRow({
  project,
  linter,
  cpuMs,
  ratio,
  low95,
  high95,
  target,
  met,
  peakMb,
  addedMb,
  reports,
}) {
  return { project, linter, cpuMs, ratio, low95, high95, target, met, peakMb, addedMb, reports };
}

/** What each file more costs between one size and the next: it must not grow with the project. */
function describeGrowth() {
  return chosen
    .filter(({ name }) => name !== 'no rules')
    .flatMap(({ name }) => {
      const sizes = rows.filter(({ linter, files }) => linter === name && files !== undefined);
      return sizes.slice(1).map((row, index) => ({
        linter: name,
        from: sizes[index].files,
        to: row.files,
        addedMsPerFile: (row.addedMs - sizes[index].addedMs) / (row.files - sizes[index].files),
      }));
    });
}

function rotate(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Lets a run find nothing of earlier ones: in the project, or where there is no node_modules, in the folder for temporary files. */
function forget(_variant, { folder }) {
  for (const cache of [path.join(folder, 'node_modules/.cache/loopguard'), temporary]) {
    rmSync(cache, { recursive: true, force: true });
  }
  mkdirSync(temporary);
  isWarm = true;
}

/** Lets a run find what an earlier one knew. */
function warmUp(variant, { folder }) {
  if (!isWarm) runLinter(variant, folder);
  isWarm = true;
}

/** Lets a run find one file changed since the one before. */
function edit(variant, project) {
  warmUp(variant, project);
  const file = path.join(project.folder, project.edited);
  const text = readFileSync(file, 'utf8');
  appendFileSync(file, '\nexport const edited = () => JSON.stringify({});\n');
  return () => {
    writeFileSync(file, text);
    isWarm = false;
  };
}
