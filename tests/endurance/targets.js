// Gives the guard report files that cannot be written: the program must go on, after exactly one warning.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { printTable } from './print-table.js';
import { fixture, linesOfGuard, preload, readReport, start, withFolder } from './start-program.js';

/** What the program ends with by itself. */
const CODE = 7;
const NOBODY = 65_534;
/** Far more than one read and one line of a report take, however busy the machine is. */
const BLOCKED_MS = 1000;
const isRoot = process.getuid?.() === 0;

/**
 * What stands where the report file should be. `prepare` is given the path of a report in a folder of its own, and gives the path
 * to use instead, how to start Node.js, what is to be undone, and what was written to where nothing may be.
 */
const targets = [
  { name: 'a file, for comparison', warnings: 0 },
  { name: '/dev/full', prepare: () => ({ file: '/dev/full' }) },
  { name: 'the file that is stdout', prepare: useStdout },
  { name: 'on a file system that gets full', prepare: mountSmall, needsRoot: true },
  { name: 'larger than ulimit -f', prepare: limitFileSize },
  { name: 'in a folder that is read-only', prepare: forbid },
  { name: 'a folder', prepare: (file) => ({ file: path.dirname(file) }) },
  { name: 'below a file', prepare: putFileInTheWay },
  { name: 'of a process with two workers', prepare: putFileInTheWay, args: ['workers'] },
  { name: 'removed while running', args: ['remove'] },
  { name: 'replaced while running', args: ['replace'] },
  { name: 'a FIFO without reader', prepare: makeFifo },
  { name: 'a FIFO whose reader is slow', prepare: makeReadFifo },
];

/** Prints what became of each target; gives the number of those that the program noticed. */
export async function checkTargets({ node }) {
  const rows = [];
  for (const target of targets) {
    if (target.needsRoot === true && !isRoot) console.log(`not tried without root: ${target.name}`);
    else rows.push(await withFolder((folder) => runTarget(node, target, folder)));
  }
  printTable(
    'Targets: report files that cannot be written (the program ends with 7 by itself)',
    ['the report file is', 'ended with', 'reads', 'longest', 'warnings', 'lines', 'half lines', ''],
    rows.map(formatRow),
  );
  return rows.filter(({ failures }) => failures.length > 0).length;
}

async function runTarget(node, { name, prepare, args = [], warnings = 1 }, folder) {
  const given = path.join(folder, 'reports', 'report.ndjson');
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(path.dirname(given));
  const {
    file = given,
    command = [],
    options,
    readLeak,
    readStdout,
    undo,
  } = prepare?.(given) ?? {};
  try {
    const env = {
      NODE_OPTIONS: preload,
      LOOPGUARD_REPORT: file,
      LOOPGUARD_CALL_THRESHOLD_MS: '0',
      LOOPGUARD_MAX_COST_PERCENT: '100',
    };
    const [first, ...rest] = [...command, node, fixture('reading.mjs'), ...args];
    const ended = await start(first, rest, { ...options, env }).ended;
    const isFile = readStdout === undefined && fs.existsSync(file) && fs.statSync(file).isFile();
    return judge(name, {
      ended: { ...ended, stdout: readStdout?.() ?? ended.stdout },
      warnings,
      report: isFile ? readReport(file) : undefined,
      leak: readLeak?.() ?? '',
    });
  } finally {
    undo?.();
  }
}

function judge(name, { ended, warnings, report, leak }) {
  const said = linesOfGuard(ended.stderr).filter((line) => line.includes('warning'));
  const [line = '{}', ...more] = ended.stdout.trimEnd().split('\n');
  const { reads = 0, longestMs = Infinity } = line.startsWith('{"reads"') ? JSON.parse(line) : {};
  const failures = [
    ...(ended.code === CODE ? [] : ['does not end by itself']),
    ...(reads > 0 && more.length === 0 ? [] : ['stdout is not that of the program']),
    ...(longestMs < BLOCKED_MS ? [] : ['a call was blocked']),
    ...(said.length === warnings ? [] : [`warns ${said.length} times`]),
    ...((report?.broken ?? 0) === 0 ? [] : ['half lines']),
    ...(leak === '' ? [] : ['something was written to it']),
  ];
  return { name, ended, reads, longestMs, said, report, failures };
}

function formatRow({ name, ended, reads, longestMs, said, report, failures }) {
  return [
    name,
    ended.signal ?? ended.code,
    reads,
    `${longestMs.toFixed(1)} ms`,
    said.length,
    report?.events.length ?? 'no file',
    report?.broken ?? '',
    failures.join(', '),
  ];
}

function mountSmall(file) {
  const folder = path.dirname(file);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=777', 'tmpfs', folder]);
  return { undo: () => execFileSync('umount', [folder]) };
}

function useStdout(file) {
  return {
    command: ['sh', '-c', 'exec "$0" "$@" > "$LOOPGUARD_REPORT"'],
    readStdout: () => fs.readFileSync(file, 'utf8'),
  };
}

function limitFileSize() {
  return { command: ['sh', '-c', 'ulimit -f 32; exec "$0" "$@"'] };
}

function forbid(file) {
  fs.chmodSync(path.dirname(file), 0o555);
  // Root may write everywhere.
  return isRoot ? { options: { uid: NOBODY, gid: NOBODY } } : {};
}

function putFileInTheWay(file) {
  fs.writeFileSync(file, '');
  return { file: path.join(file, 'report.ndjson') };
}

function makeFifo(file) {
  execFileSync('mkfifo', [file]);
  return {};
}

function makeReadFifo(file) {
  makeFifo(file);
  const reader = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  return {
    readLeak: () => fs.readFileSync(reader, 'utf8'),
    undo: () => fs.closeSync(reader),
  };
}
