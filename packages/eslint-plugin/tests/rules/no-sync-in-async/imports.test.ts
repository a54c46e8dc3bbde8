import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: named imports', rule, {
  valid: [
    {
      name: 'ignores the asynchronous function beside it',
      code: `
import { readFile } from 'node:fs';
export async function load(path) {
  return readFile(path, () => {});
}
      `,
    },
    {
      name: 'ignores the same name from a file of the project',
      code: `
import { readFileSync } from './fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores the same name from a package that is not described',
      code: `
import { readFileSync } from 'memfs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores another import renamed to a blocking name',
      code: `
import { readFile as readFileSync } from 'node:fs/promises';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores an import that is shadowed by a parameter',
      code: `
import { readFileSync } from 'node:fs';
export async function load(readFileSync) {
  return readFileSync('a');
}
readFileSync('b');
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a named import',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a named import without the node: prefix',
      code: `
import { readFileSync } from 'fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a renamed import',
      code: `
import { readFileSync as read } from 'node:fs';
export async function load(path) {
  return read(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports an import named by a string',
      code: `
import { 'readFileSync' as read } from 'node:fs';
export async function load(path) {
  return read(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports an import beside a scope that shadows it',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  {
    const readFileSync = () => path;
    readFileSync();
  }
  return readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 10,
          endLine: 8,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: default imports', rule, {
  valid: [
    {
      name: 'ignores an asynchronous member of the default import',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.promises.readFile(path);
}
      `,
    },
    {
      name: 'ignores an object that only has the name of a module',
      code: `
const fs = { readFileSync: (path) => path };
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a name that nothing declares',
      code: `
// fs is declared nowhere: import 'node:fs'
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of the default import',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a member of an import called default',
      code: `
import { default as files } from 'node:fs';
export async function load(path) {
  return files.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: namespace imports', rule, {
  valid: [
    {
      name: 'ignores members of the namespace of fs/promises',
      code: `
import * as fs from 'node:fs/promises';
export async function load(path) {
  return fs.readFile(path);
}
      `,
    },
    {
      name: 'ignores members of a namespace of the project',
      code: `
import * as fs from '../lib/node:fs';
import 'node:fs';
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of a namespace',
      code: `
import * as fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a member of the default of a namespace',
      code: `
import * as fs from 'node:fs';
export async function load(path) {
  return fs.default.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 21,
          endLine: 4,
          endColumn: 33,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: dynamic imports', rule, {
  valid: [
    {
      name: 'ignores an asynchronous member of an awaited import',
      code: `
export async function load(path) {
  return (await import('node:fs')).promises.readFile(path);
}
      `,
    },
    {
      name: 'ignores an import whose specifier is not known',
      code: `
import 'node:fs';
export async function load(name, path) {
  return (await import(name)).readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of an awaited import',
      code: `
export async function load(path) {
  return (await import('node:fs')).readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'reports what is destructured from an awaited import',
      code: `
export async function load(path) {
  const { readFileSync: read } = await import('node:fs');
  return read(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports what is destructured from the default of an awaited import',
      code: `
export async function load(path) {
  const { default: { readFileSync } } = await import('node:fs');
  return readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a member of a module imported at the top level',
      code: `
const fs = await import(\`node:fs\`);
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports what comes of a promise of an import',
      code: `
const loading = import('node:fs');
export async function load(path) {
  const fs = await loading;
  return fs.readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: imports in TypeScript', rule, {
  valid: [
    {
      name: 'ignores a type query',
      code: `
import fs from 'node:fs';
export async function load(read: typeof fs.readFileSync): Promise<string> {
  return read('a', 'utf8');
}
      `,
    },
    {
      name: 'ignores a declared function of the same name',
      code: `
import 'node:fs';
declare function readFileSync(path: string): string;
export async function load(path: string): Promise<string> {
  return readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of an import assignment',
      code: `
import fs = require('node:fs');
export async function load(path: string): Promise<string> {
  return fs.readFileSync(path, 'utf8');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a callee with a non-null assertion',
      code: `
import fs from 'node:fs';
export async function load(path: string): Promise<Buffer> {
  return fs.readFileSync!(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports a callee with a type assertion',
      code: `
import fs from 'node:fs';
export async function load(path: string): Promise<Buffer> {
  return (fs as any).readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'reports a callee with satisfies',
      code: `
import fs from 'node:fs';
export async function load(path: string): Promise<Buffer> {
  return (fs satisfies object).readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'reports a callee with type arguments',
      code: `
import * as zlib from 'node:zlib';
export async function load(data: Buffer): Promise<Buffer> {
  return zlib.gzipSync<Buffer>(data);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'zlib.gzipSync',
            context: 'the async function `load`',
            advice: 'Use `util.promisify(zlib.gzip)`.',
          },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
  ],
});
