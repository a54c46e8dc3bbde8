import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { demoServers, readVersion } from './demo/demo-servers.js';
import { findFreePorts } from './demo/find-free-ports.js';
import { findMeetings } from './demo/find-meetings.js';
import { formatOverview } from './demo/format-overview.js';
import { formatServer } from './demo/format-server.js';
import { lintFolder } from './demo/lint-folder.js';
import { runUnderGuard } from './demo/run-under-guard.js';
import { wrapText } from './demo/wrap-text.js';

const reports = fileURLToPath(new URL('../reports/demo', import.meta.url));
const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);
const intro = `The linter reads code, the guard watches it run. Here both look at ${demoServers.length} servers: one of this
repository, and ${demoServers.length - 1} from the npm registry as they were published. Each is linted, then started with
\`loopguard run\` on a free port of this machine and sent some traffic.`;

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const startedAt = performance.now();
const printed = [];
await mkdir(reports, { recursive: true });
print(wrapText(intro.replaceAll('\n', ' '), width));
const rows = [];
for (const [index, server] of demoServers.entries()) rows.push(await show(server, index + 1));
print(formatOverview(rows, width));
await writeFile(path.join(reports, 'summary.txt'), printed.join(''));
print(`Done in ${secondsSince(startedAt)} s. Everything both tools said is in\n${listReports()}`);

async function show(server, number) {
  const version = await readVersion(server.folder);
  const lint = await timed(`linting ${server.name} ${version}`, () =>
    lintFolder(server.folder, server),
  );
  const run = await timed(`sending traffic to ${server.name} under the guard`, () => start(server));
  const meetings = findMeetings(lint.findings, run.report);
  await writeFile(reportFile(server, 'linter.json'), JSON.stringify(lint.findings, null, 2));
  const title = `${number}. ${server.name} ${version}`;
  print(formatServer({ title, about: server.about, lint, run, meetings }, width));
  return { name: server.name, meetings };
}

async function start(server) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'loopguard-demo-'));
  const removeWithDemo = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', removeWithDemo);
  try {
    const ports = await findFreePorts(2);
    const { listensOn = 1, folder } = server;
    const file = reportFile(server, 'guard.ndjson');
    await rm(file, { force: true });
    return await runUnderGuard({
      ...(await server.prepare({ folder, temporary, ports })),
      ports: ports.slice(0, listensOn),
      reportFile: file,
    });
  } finally {
    process.off('exit', removeWithDemo);
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function timed(what, work) {
  process.stderr.write(`… ${what}\n`);
  const since = performance.now();
  const result = await work();
  return { ...result, seconds: secondsSince(since) };
}

function secondsSince(time) {
  return ((performance.now() - time) / 1000).toFixed(1);
}

function reportFile({ name }, suffix) {
  return path.join(reports, `${name}.${suffix}`);
}

function listReports() {
  const ofServers = demoServers.flatMap((server) => [
    reportFile(server, 'linter.json'),
    reportFile(server, 'guard.ndjson'),
  ]);
  return [path.join(reports, 'summary.txt'), ...ofServers]
    .map((file) => `  ${path.relative(process.cwd(), file)}`)
    .join('\n');
}

function print(text) {
  printed.push(`${text}\n\n`);
  process.stdout.write(`${text}\n\n`);
}
