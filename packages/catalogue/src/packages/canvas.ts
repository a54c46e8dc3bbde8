import type { MemberDescription, ModuleDescription } from '../types.ts';

const givesCanvas: MemberDescription = { returns: 'Canvas' };

/** Draws images; encodes them in the thread pool when it gets a callback. */
export const canvas: ModuleDescription = {
  module: 'canvas',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'Canvas.prototype.toBuffer',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: 'canvas', export: 'Canvas.prototype.toBuffer', how: 'callback' },
    },
    {
      export: 'Canvas.prototype.toDataURL',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: 'canvas', export: 'Canvas.prototype.toDataURL', how: 'callback' },
    },
  ],
  exports: { Canvas: givesCanvas, createCanvas: givesCanvas },
  types: { Canvas: {} },
};

/** Draws images; `encode` works in the thread pool. */
export const napiRsCanvas: ModuleDescription = {
  module: '@napi-rs/canvas',
  checkedVersions: '0.1 || 1',
  blocking: [
    {
      export: 'Canvas.prototype.encodeSync',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: '@napi-rs/canvas', export: 'Canvas.prototype.encode', how: 'twin' },
    },
    {
      export: 'Canvas.prototype.toBuffer',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: '@napi-rs/canvas',
        export: 'Canvas.prototype.encode',
        how: 'other',
        note: 'It takes the format by its short name, as `png`.',
      },
    },
    {
      export: 'Canvas.prototype.toDataURL',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: '@napi-rs/canvas',
        export: 'Canvas.prototype.toDataURLAsync',
        how: 'twin',
      },
    },
  ],
  exports: { Canvas: givesCanvas, createCanvas: givesCanvas },
  types: { Canvas: {} },
};
