import type { ModuleDescription } from '../types.ts';

/** Parses all of a CSV text at once. */
export const csvParseSync: ModuleDescription = {
  module: 'csv-parse/sync',
  checkedVersions: '5 - 7',
  blocking: [
    {
      export: 'parse',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv-parse',
        export: 'parse',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
};

/** Parses all of a CSV text at once, in versions before 5. */
export const csvParseLibSync: ModuleDescription = {
  module: 'csv-parse/lib/sync',
  checkedVersions: '4',
  blocking: [
    {
      export: 'default',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv-parse',
        export: 'default',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
};

/** Writes all records as CSV at once. */
export const csvStringifySync: ModuleDescription = {
  module: 'csv-stringify/sync',
  checkedVersions: '6',
  blocking: [
    {
      export: 'stringify',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv-stringify',
        export: 'stringify',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
};

/** Generates CSV at once. */
export const csvGenerateSync: ModuleDescription = {
  module: 'csv-generate/sync',
  checkedVersions: '4',
  blocking: [
    {
      export: 'generate',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv-generate',
        export: 'generate',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
};

/** Maps all records at once. */
export const streamTransformSync: ModuleDescription = {
  module: 'stream-transform/sync',
  checkedVersions: '3',
  blocking: [
    {
      export: 'transform',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'stream-transform',
        export: 'transform',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
  exports: { transform: { callbacks: [{ at: 'last', runs: 'inline' }] } },
};

/** The synchronous CSV functions together. */
export const csvSync: ModuleDescription = {
  module: 'csv/sync',
  checkedVersions: '6',
  blocking: [
    {
      export: 'generate',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv',
        export: 'generate',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
    {
      export: 'parse',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv',
        export: 'parse',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
    {
      export: 'stringify',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv',
        export: 'stringify',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
    {
      export: 'transform',
      kind: 'serialization',
      cost: 'compute',
      replacement: {
        module: 'csv',
        export: 'transform',
        how: 'other',
        note: 'Its stream gives the thread back between records.',
      },
    },
  ],
  exports: { transform: { callbacks: [{ at: 'last', runs: 'inline' }] } },
};
