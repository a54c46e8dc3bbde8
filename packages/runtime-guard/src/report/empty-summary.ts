import type { SummaryEvent, Totals } from './report-event.ts';

/** No calls. */
export const none: Totals = { calls: 0, totalMs: 0, maxMs: 0 };

/** The summary of a guard that has seen nothing. */
export const emptySummary: SummaryEvent = {
  type: 'summary',
  atMs: 0,
  final: false,
  phases: [],
  sites: [],
  apis: [],
  moduleLoads: none,
  unattributed: none,
  allowances: [],
  stalls: [],
  loop: null,
  cost: { cpuMs: 0, maxPauseMs: 0 },
  dropped: { sites: 0, stalls: 0, routes: 0, events: 0 },
};
