import { performance } from 'node:perf_hooks';

/** Monotonic milliseconds with fractions; bound before any test tool can replace the global clock. */
export const now: () => number = performance.now.bind(performance);
