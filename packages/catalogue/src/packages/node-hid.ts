import type { ModuleDescription } from '../types.ts';

/** USB devices; what reads waits until the device says something. */
export const nodeHid: ModuleDescription = {
  module: 'node-hid',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'HID',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'node-hid',
        export: 'HIDAsync.open',
        how: 'other',
        note: 'Version 3 has it.',
      },
    },
    {
      export: 'HID.prototype.readSync',
      form: 'method',
      kind: 'wait',
      cost: 'wait',
      replacement: {
        module: 'node-hid',
        export: 'HID.prototype.read',
        how: 'other',
        note: 'It takes a callback; or listen to `data`.',
      },
    },
    {
      export: 'HID.prototype.readTimeout',
      form: 'method',
      kind: 'wait',
      cost: 'wait',
      replacement: {
        module: 'node-hid',
        export: 'HID.prototype.read',
        how: 'other',
        note: 'It takes a callback; or listen to `data`.',
      },
    },
    {
      export: 'devices',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Ask once, when the process starts.' },
      versions: '<3',
    },
    {
      export: 'devices',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-hid', export: 'devicesAsync', how: 'twin' },
      versions: '>=3',
    },
  ],
  exports: { HID: { returns: 'HID' } },
  types: { HID: { extends: 'events:EventEmitter' } },
};
