import type { MemberDescription, ModuleDescription } from '../types.ts';

const trace: MemberDescription = { callbacks: [{ at: 0, runs: 'inline' }] };

export const diagnosticsChannel: ModuleDescription = {
  module: 'diagnostics_channel',
  exports: {
    Channel: { returns: 'Channel' },
    channel: { returns: 'Channel' },
    subscribe: { callbacks: [{ at: 1, runs: 'event-listener' }] },
    tracingChannel: { returns: 'TracingChannel' },
  },
  types: {
    Channel: {
      members: {
        runStores: { callbacks: [{ at: 1, runs: 'inline' }] },
        subscribe: { callbacks: [{ at: 0, runs: 'event-listener' }] },
      },
    },
    TracingChannel: {
      members: {
        subscribe: { callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }] },
        traceCallback: trace,
        tracePromise: trace,
        traceSync: trace,
      },
    },
  },
};
