import type { ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';

export const childProcess: ModuleDescription = {
  module: 'child_process',
  blocking: [
    {
      export: 'execFileSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'execFile',
        how: 'other',
        note: 'Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
      },
    },
    {
      export: 'execSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'exec',
        how: 'other',
        note: 'Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
      },
    },
    {
      export: 'spawnSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'spawn',
        how: 'other',
        note: 'It gives a ChildProcess: listen to its streams and to `close`.',
      },
    },
  ],
  exports: {
    exec: { ...nodeStyle, returns: 'ChildProcess' },
    execFile: { ...nodeStyle, returns: 'ChildProcess' },
    fork: { returns: 'ChildProcess' },
    spawn: { returns: 'ChildProcess' },
  },
  types: {
    ChildProcess: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          close: oneShot,
          disconnect: oneShot,
          error: oneShot,
          exit: oneShot,
          spawn: oneShot,
        }),
        send: nodeStyle,
        stderr: { is: 'stream:Readable' },
        stdin: { is: 'stream:Writable' },
        stdout: { is: 'stream:Readable' },
      },
    },
  },
};
