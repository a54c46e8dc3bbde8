import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Looks for a QR code in the pixels of an image. */
export const jsqr: ModuleDescription = {
  module: 'jsqr',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};

/** Renders SVG on the calling thread; `renderAsync` does in the thread pool. */
export const resvg: ModuleDescription = {
  module: '@resvg/resvg-js',
  checkedVersions: '2',
  blocking: [
    {
      export: 'RenderedImage.prototype.asPng',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Resvg',
      form: 'constructor',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: '@resvg/resvg-js',
        export: 'renderAsync',
        how: 'other',
        note: 'It takes the same arguments, and gives the rendered image.',
      },
    },
    {
      export: 'Resvg.prototype.render',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: 'Call `renderAsync` with what the constructor gets.' },
    },
  ],
  exports: { Resvg: { returns: 'Resvg' }, renderAsync: { returns: 'RenderedImage' } },
  types: { RenderedImage: {}, Resvg: { members: { render: { returns: 'RenderedImage' } } } },
};

/** PNG images in JavaScript. */
export const upngJs: ModuleDescription = {
  module: 'upng-js',
  checkedVersions: '2',
  blocking: [
    { export: 'decode', kind: 'compression', cost: 'compute', replacement: { none: noAsyncForm } },
    { export: 'encode', kind: 'compression', cost: 'compute', replacement: { none: noAsyncForm } },
    {
      export: 'quantize',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    { export: 'toRGBA8', kind: 'compression', cost: 'compute', replacement: { none: noAsyncForm } },
  ],
};
