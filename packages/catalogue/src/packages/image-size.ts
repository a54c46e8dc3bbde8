import type { ModuleDescription } from '../types.ts';

/** The size of an image. Given a path and no callback, versions before 2 read the file at once. */
export const imageSize: ModuleDescription = {
  module: 'image-size',
  checkedVersions: '0.9 || 1 - 2',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      pathOrContent: 0,
      replacement: { module: 'image-size', export: 'default', how: 'callback' },
      versions: '<2',
    },
    {
      export: 'imageSize',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      pathOrContent: 0,
      replacement: { module: 'image-size', export: 'imageSize', how: 'callback' },
      versions: '<2',
    },
  ],
};
