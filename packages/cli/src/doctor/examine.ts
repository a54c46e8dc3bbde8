import type { ParsedReport } from '@loopguard/runtime-guard/report';
import type { Evidence } from './evidence.ts';

/** One thing that the guard must be able to do, and whether it did. */
export interface Finding {
  readonly what: string;
  readonly isProved: boolean;
  /** Why it could not be tried, where that is the reason. */
  readonly why?: string;
}

interface Check {
  readonly what: string;
  /** The function of the program that tries it. */
  readonly probe: string;
  readonly isProved: (evidence: Evidence, probe: string) => boolean;
}

const checks: readonly Check[] = [
  { what: 'calls in CommonJS: fs.statSync()', probe: 'probeRequired', isProved: sawCall },
  {
    what: 'calls in CommonJS: const { statSync } = require()',
    probe: 'probeDestructured',
    isProved: sawCall,
  },
  {
    what: 'calls in ES modules: import { readFileSync }',
    probe: 'probeNamed',
    isProved: sawCall,
  },
  { what: 'calls in ES modules: import fs', probe: 'probeDefault', isProved: sawCall },
  { what: 'calls in ES modules: import * as fs', probe: 'probeNamespace', isProved: sawCall },
  { what: 'calls through process.getBuiltinModule()', probe: 'probeBuiltin', isProved: sawCall },
  { what: 'the line of a call', probe: 'probeNamed', isProved: sawLineOfCall },
  { what: 'the request behind a call', probe: 'probeRequest', isProved: sawRequest },
  { what: 'a stall, and its line', probe: 'probeBusyLoop', isProved: sawLineOfStall },
  { what: 'a stall, while it lasts', probe: 'probeBusyLoop', isProved: sawOngoingStall },
  { what: 'the report file', probe: '', isProved: sawReport },
  { what: 'calls in worker threads, by their report', probe: 'probeWorker', isProved: sawWorker },
  { what: 'calls in child processes, by their report', probe: 'probeChild', isProved: sawChild },
];

/** Judges, by what the guard saw of a program, what works. */
export function examine(evidence: Evidence): readonly Finding[] {
  return checks.map(({ what, probe, isProved }) => {
    const error = evidence.errors[probe];
    return {
      what,
      isProved: isProved(evidence, probe),
      ...(error === undefined ? {} : { why: error }),
    };
  });
}

function sawCall({ seen }: Evidence, probe: string): boolean {
  return seen.includes(probe);
}

function sawLineOfCall({ snapshot }: Evidence, probe: string): boolean {
  return snapshot?.sites.some(({ site }) => site?.function === probe) ?? false;
}

function sawRequest({ snapshot }: Evidence): boolean {
  const scopes = snapshot?.sites.flatMap((site) => site.scopes) ?? [];
  return scopes.some(({ name }) => name === 'GET /doctor');
}

function sawLineOfStall({ snapshot }: Evidence, probe: string): boolean {
  return snapshot?.stalls.some(({ site }) => site?.function === probe) ?? false;
}

function sawOngoingStall({ reports }: Evidence): boolean {
  return reports.some(({ events }) =>
    events.some((event) => event.type === 'stall' && event.state === 'ongoing'),
  );
}

function sawReport({ pid, reports }: Evidence): boolean {
  return reports.some(({ meta, isComplete }) => meta.pid === pid && isComplete);
}

function sawWorker({ pid, reports }: Evidence): boolean {
  return reports.some(({ meta, events }) => meta.pid === pid && meta.thread > 0 && hasCall(events));
}

function sawChild({ pid, reports }: Evidence): boolean {
  return reports.some(({ meta, events }) => meta.pid !== pid && hasCall(events));
}

function hasCall(events: ParsedReport['events']): boolean {
  return events.some((event) => event.type === 'blocking-call' && event.phase === 'ready');
}
