import type { ModuleDescription } from '../types.ts';

/** Where an IP address is; the data are read when the module loads. */
export const geoipLite: ModuleDescription = {
  module: 'geoip-lite',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'reloadDataSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'geoip-lite', export: 'reloadData', how: 'promisify' },
    },
  ],
};

/** Where an IP address is. */
export const maxmind: ModuleDescription = {
  module: 'maxmind',
  checkedVersions: '3 - 5',
  notBlocking: { openSync: 'It only throws.' },
};
