import type { ParsedReport, PhaseTotals, SummaryEvent } from '@loopguard/runtime-guard/report';
import { isFinding, isStallFinding } from '@loopguard/runtime-guard/report';

/** What a report says of why there are findings or none in it. */
export interface Diagnosis {
  /** Whether the guard worked in a process that served: then silence means that nothing blocked. */
  readonly isSound: boolean;
  /** Whole sentences, the most telling first. */
  readonly sentences: readonly string[];
}

/** Says of one report why it has findings or none. */
export function explainSilence(report: ParsedReport): Diagnosis {
  const problems = [
    ...describeThread(report),
    ...describeStartup(report),
    ...(report.summary.degraded ?? []).map(({ why, lost, advice = '' }) =>
      `${why} ${lost} ${advice}`.trimEnd(),
    ),
  ];
  const facts = [
    ...describeFindings(report.summary),
    ...describeReady(report),
    ...describeShortCalls(report.summary),
    ...describeRecorded(report),
    ...describeAllowed(report.summary),
    ...describeOtherStalls(report.summary),
    ...describeUnjudged(report.summary),
    ...describeRoot(report),
    ...describeEnd(report),
  ];
  return { isSound: problems.length === 0, sentences: [...problems, ...facts] };
}

/** Says why a process may have written no report. */
export function explainMissing(): Diagnosis {
  return {
    isSound: false,
    sentences: [
      'There is no such file: the guard did not run in the process that should write it, or could not write there.',
      'It does not run with LOOPGUARD_MODE=off, in package managers and build tools that only start other programs, in what is started ' +
        'with an empty environment or its own NODE_OPTIONS, and in what is no Node.js program.',
      'A process that is not the first of its tree adds its id to the name (report.1234.ndjson), a worker thread its number (report.t1.ndjson).',
    ],
  };
}

function describeFindings({ sites, stalls }: SummaryEvent): string[] {
  const count = sites.filter(isFinding).length + stalls.filter(isStallFinding).length;
  return count === 0 ? [] : [`It has ${formatCount(count, 'finding')}.`];
}

function describeThread({ meta }: ParsedReport): string[] {
  if (meta.thread === 0) return [];
  return [
    `It is about worker thread ${meta.thread}: what workers do is recorded, but no finding, unless LOOPGUARD_WORKERS=judge.`,
  ];
}

/** A process that never served has no findings: what happens during startup is totalled, not judged. */
function describeStartup({ meta, events, summary }: ParsedReport): string[] {
  if (meta.thread !== 0 || findPhase(summary, 'ready') !== undefined) return [];
  const startup = findPhase(summary, 'startup');
  const blocked = `${formatCount(startup?.calls ?? 0, 'blocking call')} of ${formatMs(startup?.totalMs ?? 0)}`;
  return [
    `It never was ready in its ${formatMs(readLastMs(events))}, so that nothing is judged: no request came, no guard.ready() or ` +
      'guard.run(), no server listened and was quiet for 1 s, nor was anything waited for 10 s after the main module. ' +
      `During startup there were ${blocked}.`,
    'If it serves otherwise, call guard.ready(), or set rules for phase `startup`. If it only starts the process that serves, the ' +
      'report of that one is what you want.',
  ];
}

function readLastMs(events: ParsedReport['events']): number {
  return events.reduce((last, event) => ('atMs' in event ? Math.max(last, event.atMs) : last), 0);
}

function describeReady({ meta, summary }: ParsedReport): string[] {
  const ready = findPhase(summary, 'ready');
  if (ready === undefined || meta.thread !== 0) return [];
  const until = findPhase(summary, 'shutdown')?.atMs ?? summary.atMs;
  const calls = `${formatCount(ready.calls, 'blocking call')} that no allowance covers`;
  return [
    `It was ready after ${formatMs(ready.atMs)} (${ready.reason}) and for ${formatMs(until - ready.atMs)}, with ${calls}.`,
    ...(hasRequests(summary) ? [] : ['No request that blocked is named in it.']),
  ];
}

function hasRequests({ phases, sites, stalls }: SummaryEvent): boolean {
  const isNamed = [...sites, ...stalls].some(({ scopes }) =>
    scopes.some(({ kind }) => kind === 'request'),
  );
  return isNamed || phases.some(({ reason }) => reason === 'first request');
}

function describeShortCalls({ sites }: SummaryEvent): string[] {
  const short = sites.filter((site) => !isFinding(site));
  if (short.length === 0) return [];
  const calls = short.reduce((sum, site) => sum + site.calls, 0);
  const longest = Math.max(...short.map(({ maxMs }) => maxMs));
  return [
    `${formatCount(calls, 'call')} of cost \`brief\` took less than callThresholdMs (${formatMs(longest)} at most): counted, but no findings.`,
  ];
}

function describeRecorded({ meta, summary }: ParsedReport): string[] {
  const recorded = summary.sites.filter(({ mode = meta.mode }) => mode === 'record');
  if (recorded.length === 0) return [];
  return [
    `${formatCount(recorded.length, 'place')} ${recorded.length === 1 ? 'is' : 'are'} recorded in this file alone: mode \`record\` prints nothing.`,
  ];
}

function describeAllowed({ allowances }: SummaryEvent): string[] {
  return allowances
    .filter(({ calls, expired }) => calls > 0 && !expired)
    .map(
      ({ api, calls, file, reason }) =>
        `${formatCount(calls, 'call')} of ${api}${file === null ? '' : ` in ${file}`} ${calls === 1 ? 'is' : 'are'} allowed: ${reason}.`,
    );
}

function describeOtherStalls({ stalls, loop }: SummaryEvent): string[] {
  const others = stalls.filter((stall) => !isStallFinding(stall));
  const longest = Math.max(0, ...others.map(({ maxMs }) => maxMs));
  return [
    ...(others.length === 0
      ? []
      : [
          `The loop stood still for up to ${formatMs(longest)} without a line to blame: ${[...new Set(others.map(({ cause }) => cause))].join(', ')}.`,
        ]),
    ...(loop === null
      ? []
      : [`While it was ready the loop was late by ${formatMs(loop.delayMs.max)} at most.`]),
  ];
}

function describeUnjudged({ moduleLoads, unattributed }: SummaryEvent): string[] {
  return [
    ...(moduleLoads.calls === 0
      ? []
      : [
          `${formatCount(moduleLoads.calls, 'call')} of the module loader (${formatMs(moduleLoads.totalMs)}) are not judged.`,
        ]),
    ...(unattributed.calls === 0
      ? []
      : [
          `${formatCount(unattributed.calls, 'short call')} were counted without their places, to bound the guard’s own cost.`,
        ]),
  ];
}

/** Code outside the root is a dependency’s or nobody’s: the guard names its caller in the application, where there is one. */
function describeRoot({ meta: { application, root } }: ParsedReport): string[] {
  const who = application === undefined ? 'The application' : `The application, ${application},`;
  return [`${who} is what lies in ${root}; if that is not yours, set LOOPGUARD_ROOT.`];
}

function describeEnd({ isComplete, events, brokenLines }: ParsedReport): string[] {
  return [
    ...(isComplete
      ? []
      : [
          `It has no end: the process was killed, or still runs. Its last line is of ${formatMs(readLastMs(events))}.`,
        ]),
    ...(brokenLines === 0 ? [] : [`${formatCount(brokenLines, 'line')} cannot be read.`]),
  ];
}

function findPhase({ phases }: SummaryEvent, name: PhaseTotals['phase']): PhaseTotals | undefined {
  return phases.find(({ phase }) => phase === name);
}

function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function formatMs(ms: number): string {
  return ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms >= 10 ? 0 : 1)} ms`;
}
