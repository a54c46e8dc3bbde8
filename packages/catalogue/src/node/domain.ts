import type { ModuleDescription } from '../types.ts';

export const domain: ModuleDescription = {
  module: 'domain',
  exports: {
    Domain: { returns: 'Domain' },
    create: { returns: 'Domain' },
    createDomain: { returns: 'Domain' },
  },
  types: {
    Domain: {
      extends: 'events:EventEmitter',
      members: { run: { callbacks: [{ at: 0, runs: 'inline' }] } },
    },
  },
};
