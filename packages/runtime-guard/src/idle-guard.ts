import type { Guard } from './guard.ts';
import { emptySummary } from './report/empty-summary.ts';

/** A guard that installed nothing: in mode `off`, and in workers whose report nobody would read. */
export function createIdleGuard(): Guard {
  return {
    ready: () => undefined,
    run: (_name, fn) => fn(),
    allow: (fn) => fn(),
    disallow: (fn) => fn(),
    snapshot: () => emptySummary,
    stop: () => Promise.resolve(),
  };
}
