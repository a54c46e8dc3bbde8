import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** JPEG images in JavaScript, on the calling thread. */
export const jpegJs: ModuleDescription = {
  module: 'jpeg-js',
  checkedVersions: '0.4',
  blocking: [
    { export: 'decode', kind: 'compression', cost: 'compute', replacement: { none: noAsyncForm } },
    { export: 'encode', kind: 'compression', cost: 'compute', replacement: { none: noAsyncForm } },
  ],
};
