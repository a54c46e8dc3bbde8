import type { MemberDescription, ModuleDescription } from '../types.ts';

const exitAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'exit' }] };

const shutdownAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'shutdown' }] };

/** Runs a function when the process exits, or before, if it is asynchronous. */
export const exitHook: ModuleDescription = {
  module: 'exit-hook',
  checkedVersions: '2 || 5',
  exports: { asyncExitHook: shutdownAt0, default: exitAt0 },
};

/** Runs functions before the process exits. */
export const asyncExitHook: ModuleDescription = {
  module: 'async-exit-hook',
  checkedVersions: '2',
  exports: {
    default: { ...shutdownAt0, members: { uncaughtExceptionHandler: shutdownAt0 } },
  },
};

/** Runs a function when the process exits, by whatever signal. */
export const signalExit: ModuleDescription = {
  module: 'signal-exit',
  checkedVersions: '3 - 4',
  exports: { default: exitAt0, onExit: exitAt0 },
};

/** Runs a function before the process exits. */
export const closeWithGrace: ModuleDescription = {
  module: 'close-with-grace',
  checkedVersions: '2',
  exports: { default: { callbacks: [{ at: 'last', runs: 'shutdown' }] } },
};

/** Runs a function when a signal asks the process to end. */
export const death: ModuleDescription = {
  module: 'death',
  checkedVersions: '1',
  exports: { default: { callbacks: [{ at: 'last', runs: 'shutdown' }] } },
};

/** Closes a server before the process exits. */
export const httpGracefulShutdown: ModuleDescription = {
  module: 'http-graceful-shutdown',
  checkedVersions: '4',
  exports: {
    default: { callbacks: [{ at: { argument: 1, property: '*' }, runs: 'shutdown' }] },
  },
};

/** Closes a server before the process exits, and answers whether it is well until then. */
export const terminus: ModuleDescription = {
  module: '@godaddy/terminus',
  checkedVersions: '4',
  exports: {
    createTerminus: {
      callbacks: [
        { at: { argument: 1, property: 'healthChecks.*' }, runs: 'request-handler' },
        { at: { argument: 1, property: 'beforeShutdown' }, runs: 'shutdown' },
        { at: { argument: 1, property: 'onShutdown' }, runs: 'shutdown' },
        { at: { argument: 1, property: 'onSignal' }, runs: 'shutdown' },
      ],
    },
  },
};
