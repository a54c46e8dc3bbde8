import type { BlockingApi } from '@loopguard/catalogue/core';
import type { Thread } from './environment/thread.ts';
import type { Degradation, MetaEvent } from './report/report-event.ts';
import type { Reporters } from './reporters/create-reporters.ts';
import type { ReportFile } from './reporters/report-file.ts';
import type { TerminalReporter } from './reporters/terminal.ts';
import type { GuardSettings } from './settings.ts';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { describeReplacement } from './decide/describe-replacement.ts';
import { readDate } from './environment/clock.ts';
import { isTreeRoot, markTreeRoot } from './environment/process-tree.ts';
import { createProcessWarning } from './environment/process-warning.ts';
import { writeToStderr } from './environment/stderr.ts';
import { createReporters } from './reporters/create-reporters.ts';
import { expandReportPath, openReportFile } from './reporters/report-file.ts';
import { createTerminalReporter, shouldColour } from './reporters/terminal.ts';

const STDERR = 2;
const BYTES_PER_MB = 1_000_000;

/** Opens what the mode asks for: the report file, and the terminal for the main thread of the first process of a tree. */
export function openReporters(
  settings: GuardSettings,
  {
    thread,
    apis,
    degraded,
    onDrop,
  }: {
    readonly thread: Thread;
    /** What was patched, by id; grows. */
    readonly apis: ReadonlyMap<string, BlockingApi>;
    readonly degraded: readonly Degradation[];
    readonly onDrop: () => void;
  },
): Reporters {
  const { options } = settings;
  const isRoot = isTreeRoot(process.env, process.pid);
  if (isRoot) markTreeRoot(process.env, process.pid);
  const meta = createMeta(settings, { thread, degraded });
  return createReporters({ meta, file: openFile(), terminal: openTerminal() });

  function openFile(): ReportFile | undefined {
    if (options.report === null) return undefined;
    const warnOfReport = createProcessWarning('report');
    const owner = { pid: process.pid, thread: thread.id, isRoot };
    return openReportFile({
      path: resolve(expandReportPath(options.report, owner)),
      maxBytes: options.maxReportMb * BYTES_PER_MB,
      onFailure: ({ message }) => {
        warnOfReport(message);
      },
      onDrop,
    });
  }

  function openTerminal(): TerminalReporter | undefined {
    const prints = [options.mode, ...options.rules.map(({ mode }) => mode)].some(
      (mode) => mode === 'report' || mode === 'throw',
    );
    if (!prints || !isRoot || !thread.isMain) return undefined;
    return createTerminalReporter(writeToStderr, {
      colour: shouldColour(process.env, isatty(STDERR)),
      workingDirectory: process.cwd(),
      advise(id) {
        const api = apis.get(id);
        return api === undefined ? undefined : describeReplacement(api);
      },
    });
  }
}

function createMeta(
  { application, options }: GuardSettings,
  { thread, degraded }: { readonly thread: Thread; readonly degraded: readonly Degradation[] },
): MetaEvent {
  return {
    type: 'meta',
    schema: 1,
    pid: process.pid,
    thread: thread.id,
    node: process.version,
    mode: options.mode,
    root: application.root,
    ...(application.name === undefined ? {} : { application: application.name }),
    startedAt: readDate().toISOString(),
    ...(degraded.length === 0 ? {} : { degraded }),
  };
}
