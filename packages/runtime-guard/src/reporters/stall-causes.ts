import type { StallCause } from '../report/report-event.ts';

/** What blocked, in words, where no blocking API did. */
export const causeNames: Readonly<Record<StallCause, string>> = {
  'sync-call': 'blocking call',
  js: 'JavaScript',
  native: 'native code',
  gc: 'garbage collection',
  'module-load': 'loading modules',
  suspended: 'suspended process',
  debugger: 'debugger',
  unknown: 'unknown',
};

/** Why the loop stood still, where no line of the program is to blame. */
export const excuses = {
  gc: 'to collect garbage',
  unknown: 'for reasons that nobody watched',
  suspended: 'because the process was suspended or got no CPU',
  debugger: 'probably at a breakpoint of a debugger',
} as const satisfies Partial<Record<StallCause, string>>;
