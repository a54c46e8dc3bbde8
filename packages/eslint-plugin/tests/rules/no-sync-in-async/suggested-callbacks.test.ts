import rule from '../../../src/rules/no-sync-in-async.ts';
import { createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createSuggestionTester();

ruleTester.run('no-sync-in-async: suggestions in mapped callbacks', rule, {
  valid: [],
  invalid: [
    {
      name: 'awaits the results together where the callback gives the call',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return await Promise.all(paths.map((path) => readFile(path)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around the results',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => readFileSync(path)).join();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return (await Promise.all(paths.map((path) => readFile(path)))).join();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with a semicolon where a parenthesis would go on with the line before',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  const size = 1
  paths.map((path) => readFileSync(path)).join()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  const size = 1
  ;(await Promise.all(paths.map((path) => readFile(path)))).join()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits the results of a function with a body of one return',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map(function (path) {
    return readFileSync(path);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return await Promise.all(paths.map(function (path) {
    return readFile(path);
  }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'makes a callback async that does more with the result',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => JSON.parse(readFileSync(path, 'utf8')));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return await Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, 'utf8'))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'makes a callback async that only computes',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    return text.trim();
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return await Promise.all(paths.map(async (path) => {
    const text = await readFile(path, 'utf8');
    return text.trim();
  }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'hands only the element to a function given by name',
      code: `
import fs from 'node:fs';
export async function load(paths) {
  return paths.map(fs.readFileSync);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'fs.promises.readFile(…)', from: '' },
              output: `
import fs from 'node:fs';
export async function load(paths) {
  return await Promise.all(paths.map((path) => fs.promises.readFile(path)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'promisifies a function given by name',
      code: `
import { gunzipSync } from 'node:zlib';
export async function unpack(archives: Buffer[]) {
  return archives.map(gunzipSync);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'promisify(gunzip)(…)', from: '' },
              output: `
import { gunzipSync, gunzip } from 'node:zlib';
import { promisify } from 'node:util';
export async function unpack(archives: Buffer[]) {
  return await Promise.all(archives.map((archive) => promisify(gunzip)(archive)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'names the element after no word that is in use',
      code: `
import file from 'node:fs';
export async function load(files) {
  return files.map(file.readFileSync);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'file.promises.readFile(…)', from: '' },
              output: `
import file from 'node:fs';
export async function load(files) {
  return await Promise.all(files.map((item) => file.promises.readFile(item)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'makes a gathered callback async where it does more with the result',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return Promise.all(paths.map((path) => JSON.parse(readFileSync(path, 'utf8'))));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return Promise.all(paths.map(async (path) => JSON.parse(await readFile(path, 'utf8'))));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'makes a callback async that computes with branches',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => {
    if (path) {
      return readFileSync(path, 'utf8');
    } else {
      return null;
    }
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwinInMap',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return await Promise.all(paths.map(async (path) => {
    if (path) {
      return await readFile(path, 'utf8');
    } else {
      return null;
    }
  }));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'leaves a callback that keeps count in a loop',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => {
    for (const one of path) one();
    return readFileSync(path);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves a callback that does other things in its order',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  let size = 0;
  return paths.map((path) => {
    size += path.length;
    return readFileSync(path);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 7,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves a callback that says what it returns',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path): Buffer => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves a map that may be missing',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths?.map((path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves a map in a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.filter(() => paths.map((path) => readFileSync(path)));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves other methods',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  paths.forEach((path) => readFileSync(path));
  return paths.flatMap((path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
      ],
    },
    {
      name: 'leaves a callback with a receiver',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => readFileSync(path), paths);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: "leaves a promise of the project's own",
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  const Promise = paths;
  return paths.map((path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions and arguments', rule, {
  valid: [],
  invalid: [
    {
      name: 'suggests nothing for a file descriptor',
      code: `
import { openSync, readFileSync } from 'node:fs';
export async function load(path: string, handle: number, fd: any, stream: any) {
  const opened = openSync(path, 'r');
  return [readFileSync(0), readFileSync(handle), readFileSync(fd), readFileSync(stream.fd), readFileSync(opened)];
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests nothing where an option makes the twin do something else',
      options: [{ checkBriefCalls: true }],
      code: `
import { statSync } from 'node:fs';
export async function load(path: string, options: object) {
  return [statSync(path, { throwIfNoEntry: false }), statSync(path, options)];
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests the twin where the options do not',
      options: [{ checkBriefCalls: true }],
      code: `
import { statSync } from 'node:fs';
export async function load(path: string) {
  return [statSync(path), statSync(path, { bigint: true })];
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await stat(…)', from: ' from `node:fs/promises`' },
              output: `
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
export async function load(path: string) {
  return [await stat(path), statSync(path, { bigint: true })];
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await stat(…)', from: ' from `node:fs/promises`' },
              output: `
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
export async function load(path: string) {
  return [statSync(path), await stat(path, { bigint: true })];
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'suggests nothing in TypeScript where promisify loses the types',
      code: `
import { scryptSync } from 'node:crypto';
export async function hash(password: string): Promise<Buffer> {
  return scryptSync(password, 'salt', 64);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests it in JavaScript',
      filename: 'file.js',
      code: `
import { scryptSync } from 'node:crypto';
export async function hash(password) {
  return scryptSync(password, 'salt', 64);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(scrypt)(…)', from: '' },
              output: `
import { scryptSync, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
export async function hash(password) {
  return await promisify(scrypt)(password, 'salt', 64);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses what the file promisified already',
      code: `
import fs, { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
const gzip = promisify(zlib.gzip);
const read = promisify(fs.readFile);
export async function pack(path: string): Promise<Buffer> {
  return zlib.gzipSync(readFileSync(String(await read(path))));
}
export const unpack = gzip;
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await gzip(…)', from: '' },
              output: `
import fs, { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
const gzip = promisify(zlib.gzip);
const read = promisify(fs.readFile);
export async function pack(path: string): Promise<Buffer> {
  return await gzip(readFileSync(String(await read(path))));
}
export const unpack = gzip;
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await read(…)', from: '' },
              output: `
import fs, { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
const gzip = promisify(zlib.gzip);
const read = promisify(fs.readFile);
export async function pack(path: string): Promise<Buffer> {
  return zlib.gzipSync(await read(String(await read(path))));
}
export const unpack = gzip;
      `,
            },
          ],
        },
      ],
    },
  ],
});
