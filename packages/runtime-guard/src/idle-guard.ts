import type { Guard } from './guard.ts';
import type { SummaryEvent } from './report/report-event.ts';

const empty = { calls: 0, totalMs: 0, maxMs: 0 };

/** A guard that installed nothing: in mode `off`, and in workers whose report nobody would read. */
export function createIdleGuard(): Guard {
  return {
    ready: () => undefined,
    run: (_name, fn) => fn(),
    allow: (fn) => fn(),
    snapshot: () => emptySummary,
    stop: () => Promise.resolve(),
  };
}

const emptySummary: SummaryEvent = {
  type: 'summary',
  atMs: 0,
  final: false,
  phases: [],
  sites: [],
  apis: [],
  moduleLoads: empty,
  unattributed: empty,
  allowances: [],
  unknownStalls: empty,
  loop: null,
  cost: { cpuMs: 0, maxPauseMs: 0 },
  dropped: { sites: 0, routes: 0, events: 0 },
};
