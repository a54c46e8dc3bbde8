import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Use `createInterface` of `node:readline/promises`.';

/** Asks the user at the terminal and waits for the answer. */
export const readlineSync: ModuleDescription = {
  module: 'readline-sync',
  checkedVersions: '1',
  blocking: [
    { export: 'keyIn', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'keyInPause', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'keyInSelect', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'keyInYN', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'keyInYNStrict', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'prompt', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'promptCL', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'promptCLLoop', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'promptLoop', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'promptSimShell', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'question', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'questionEMail', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'questionFloat', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'questionInt', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    {
      export: 'questionNewPassword',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
    { export: 'questionPath', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
  ],
};

/** Asks the user at the terminal and waits for the answer. */
export const promptSync: ModuleDescription = {
  module: 'prompt-sync',
  checkedVersions: '4',
  blocking: [
    {
      export: 'Prompt',
      form: 'instance',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Prompt.prototype.hide',
      form: 'method',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Prompt' } },
  types: { Prompt: {} },
};
