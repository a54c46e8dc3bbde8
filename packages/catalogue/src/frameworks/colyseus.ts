import type { ModuleDescription } from '../types.ts';

const listens = { runs: 'event-listener' } as const;

/** Serves the rooms of games. */
export const colyseus: ModuleDescription = {
  module: '@colyseus/core',
  aliases: ['colyseus'],
  checkedVersions: '0.16 - 0.17',
  types: {
    Room: {
      members: {
        onMessage: { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] },
        setSimulationInterval: { callbacks: [{ at: 0, runs: 'event-listener' }] },
      },
      overrides: {
        onAuth: listens,
        onBeforeShutdown: { runs: 'shutdown' },
        onCreate: listens,
        onDispose: listens,
        onJoin: listens,
        onLeave: listens,
      },
    },
  },
};
