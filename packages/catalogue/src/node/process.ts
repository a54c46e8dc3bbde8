import type { ModuleDescription } from '../types.ts';
import type { EventDescription } from './shapes/listener-members.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';

/** Nobody waits for the loop any more, but what is open may still be answered. */
const shutdown: EventDescription = { runs: 'shutdown' };

/** Most processes close, but daemons load their settings again on SIGHUP, and some go on after any error. */
const interruption: EventDescription = { runs: 'interruption' };

export const process: ModuleDescription = {
  module: 'process',
  blocking: [
    {
      export: 'dlopen',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Node.js has no asynchronous form; load native code at startup.' },
    },
    {
      export: 'loadEnvFile',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'util',
        export: 'parseEnv',
        how: 'other',
        note: 'It parses what fs/promises.readFile gives.',
        since: '20.12.0',
      },
      versions: '^20.12.0 || >=21.7.0',
    },
    {
      export: 'report.getReport',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: {
        none: 'It takes milliseconds by nature, and far more where it resolves names: see `report.excludeNetwork`.',
      },
    },
    {
      export: 'report.writeReport',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: {
        none: 'It takes milliseconds by nature, and far more where it resolves names: see `report.excludeNetwork`.',
      },
    },
  ],
  exports: {
    ...listenerMembers({
      SIGBREAK: shutdown,
      SIGHUP: interruption,
      SIGINT: shutdown,
      SIGQUIT: shutdown,
      SIGTERM: shutdown,
      beforeExit: shutdown,
      disconnect: oneShot,
      exit: { runs: 'exit' },
      uncaughtException: interruption,
      uncaughtExceptionMonitor: interruption,
    }),
    finalization: {
      members: {
        register: { callbacks: [{ at: 1, runs: 'exit' }] },
        registerBeforeExit: { callbacks: [{ at: 1, runs: 'shutdown' }] },
      },
    },
    nextTick: { callbacks: [{ at: 0, runs: 'callback' }] },
    send: nodeStyle,
    setUncaughtExceptionCaptureCallback: { callbacks: [{ at: 0, runs: 'interruption' }] },
    stderr: { is: 'stream:Writable' },
    stdin: { is: 'stream:Readable' },
    stdout: { is: 'stream:Writable' },
  },
};
