import type { ModuleDescription } from '../types.ts';

/** Holds the thread for a time. */
export const sleep: ModuleDescription = {
  module: 'sleep',
  checkedVersions: '6',
  blocking: [
    {
      export: 'msleep',
      kind: 'wait',
      cost: 'wait',
      replacement: { module: 'timers/promises', export: 'setTimeout', how: 'other' },
    },
    {
      export: 'sleep',
      kind: 'wait',
      cost: 'wait',
      replacement: { module: 'timers/promises', export: 'setTimeout', how: 'other' },
    },
    {
      export: 'usleep',
      kind: 'wait',
      cost: 'wait',
      replacement: { module: 'timers/promises', export: 'setTimeout', how: 'other' },
    },
  ],
};

/** Holds the thread for a time. */
export const threadSleep: ModuleDescription = {
  module: 'thread-sleep',
  checkedVersions: '2',
  blocking: [
    {
      export: 'default',
      kind: 'wait',
      cost: 'wait',
      replacement: { module: 'timers/promises', export: 'setTimeout', how: 'other' },
    },
  ],
};
