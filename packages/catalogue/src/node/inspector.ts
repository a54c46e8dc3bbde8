import type { ModuleDescription } from '../types.ts';
import { nodeStyle } from './shapes/node-style.ts';

export const inspector: ModuleDescription = {
  module: 'inspector',
  blocking: [
    {
      export: 'waitForDebugger',
      kind: 'wait',
      cost: 'wait',
      replacement: {
        none: 'It holds the thread until a debugger is there: leave it to `--inspect-brk`.',
      },
    },
  ],
  exports: { Session: { returns: 'Session' } },
  types: { Session: { extends: 'events:EventEmitter', members: { post: nodeStyle } } },
};
