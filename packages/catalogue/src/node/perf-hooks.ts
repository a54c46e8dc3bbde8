import type { ModuleDescription } from '../types.ts';

export const perfHooks: ModuleDescription = {
  module: 'perf_hooks',
  exports: { PerformanceObserver: { callbacks: [{ at: 0, runs: 'event-listener' }] } },
};
