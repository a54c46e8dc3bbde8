import type { MemberDescription, ModuleDescription } from '../types.ts';
import { timerMembers } from './shapes/timer-members.ts';
import { webStreamMembers } from './shapes/web-stream-members.ts';

const listen: MemberDescription = {
  callbacks: [
    {
      at: 1,
      runs: 'event-listener',
      byLiteral: { argument: 0, values: { abort: { runs: 'callback' } } },
    },
  ],
};

export const globals: ModuleDescription = {
  module: 'global',
  blocking: [
    {
      export: 'Atomics.wait',
      kind: 'wait',
      cost: 'wait',
      replacement: {
        module: 'global',
        export: 'Atomics.waitAsync',
        how: 'other',
        note: 'It gives `{ async, value }`, whose value is a promise where `async` is true.',
      },
    },
    {
      export: 'WebAssembly.Instance',
      form: 'constructor',
      kind: 'compilation',
      cost: 'brief',
      replacement: {
        module: 'global',
        export: 'WebAssembly.instantiate',
        how: 'other',
        note: 'It is called without `new`.',
      },
    },
    {
      export: 'WebAssembly.Module',
      form: 'constructor',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'global',
        export: 'WebAssembly.compile',
        how: 'other',
        note: 'It is called without `new`.',
      },
    },
  ],
  exports: {
    ...timerMembers,
    ...webStreamMembers,
    AbortController: { returns: 'AbortController' },
    BroadcastChannel: { returns: 'EventTarget' },
    EventTarget: { returns: 'EventTarget' },
    FinalizationRegistry: { callbacks: [{ at: 0, runs: 'event-listener' }] },
    MessageChannel: { returns: 'worker_threads:MessageChannel' },
    PerformanceObserver: { callbacks: [{ at: 0, runs: 'event-listener' }] },
    WebSocket: { returns: 'EventTarget' },
    process: { module: 'process' },
    queueMicrotask: { callbacks: [{ at: 0, runs: 'callback' }] },
  },
  types: {
    AbortController: { members: { signal: { is: 'EventTarget' } } },
    EventTarget: { members: { addEventListener: listen } },
  },
};
