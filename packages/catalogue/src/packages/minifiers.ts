import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Minifies JavaScript on the calling thread. */
export const uglifyJs: ModuleDescription = {
  module: 'uglify-js',
  checkedVersions: '3',
  blocking: [
    { export: 'minify', kind: 'compilation', cost: 'compute', replacement: { none: noAsyncForm } },
  ],
};

/** Minifies style sheets on the calling thread. */
export const csso: ModuleDescription = {
  module: 'csso',
  checkedVersions: '4 - 5',
  blocking: [
    { export: 'minify', kind: 'compilation', cost: 'compute', replacement: { none: noAsyncForm } },
    {
      export: 'minifyBlock',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};

/** Minifies SVG on the calling thread. */
export const svgo: ModuleDescription = {
  module: 'svgo',
  checkedVersions: '2 - 4',
  blocking: [
    {
      export: 'optimize',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};

/** Minifies pages on the calling thread. */
export const htmlMinifier: ModuleDescription = {
  module: 'html-minifier',
  checkedVersions: '3 - 4',
  blocking: [
    { export: 'minify', kind: 'compilation', cost: 'compute', replacement: { none: noAsyncForm } },
  ],
};

/** Minifies pages on the calling thread; a promise since version 6, which gives other work a turn between its steps. */
export const htmlMinifierTerser: ModuleDescription = {
  module: 'html-minifier-terser',
  checkedVersions: '5 - 7',
  blocking: [
    {
      export: 'minify',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
      versions: '<6',
    },
  ],
};
