import rule from '../../../src/rules/no-sync-in-async.ts';
import { createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createSuggestionTester();

ruleTester.run('no-sync-in-async: suggestions with await', rule, {
  valid: [
    {
      name: 'ignores what a suggestion makes of a call',
      code: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return (await readFile(path)).toString();
}
      `,
    },
  ],
  invalid: [
    {
      name: 'awaits the twin where the call stood',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
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
export async function load(path) {
  return await readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits the twin with all arguments and comments',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(/* where */ path, {
    encoding: 'utf8', // how
  });
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
export async function load(path) {
  return await readFile(/* where */ path, {
    encoding: 'utf8', // how
  });
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around the object of a member',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path).toString();
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
export async function load(path) {
  return (await readFile(path)).toString();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around the object of an optional member',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path)?.length;
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
export async function load(path) {
  return (await readFile(path))?.length;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around the object of a computed member',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path)[0];
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
export async function load(path) {
  return (await readFile(path))[0];
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around what is called',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path)();
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
export async function load(path) {
  return (await readFile(path))();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps the parentheses around the object of a member',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return (readFileSync(path)).toString();
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
export async function load(path) {
  return (await readFile(path)).toString();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses around a key',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return { a: 1 }[readFileSync(path)];
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
export async function load(path) {
  return { a: 1 }[await readFile(path)];
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps the parentheses of a class that is constructed',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return new (readFileSync(path))();
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
export async function load(path) {
  return new (await readFile(path))();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around a class that is constructed by its member',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return new (readFileSync(path).Type)();
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
export async function load(path) {
  return new ((await readFile(path)).Type)();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around a tag',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path)\`text\`;
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
export async function load(path) {
  return (await readFile(path))\`text\`;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around the left side of an exponentiation',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path) ** 2;
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
export async function load(path) {
  return (await readFile(path)) ** 2;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses around the right side of an exponentiation',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return 2 ** readFileSync(path);
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
export async function load(path) {
  return 2 ** await readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses around a class that is extended',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class extends readFileSync(path) {};
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
export async function load(path) {
  return class extends (await readFile(path)) {};
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts parentheses before a non-null assertion',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path)!;
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
export async function load(path) {
  return (await readFile(path))!;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses before as and satisfies',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path) as unknown satisfies unknown;
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
export async function load(path) {
  return await readFile(path) as unknown satisfies unknown;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses around an operand',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return !readFileSync(path) && typeof readFileSync < readFileSync(path) + 1;
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
export async function load(path) {
  return !await readFile(path) && typeof readFileSync < readFileSync(path) + 1;
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return !readFileSync(path) && typeof readFileSync < await readFile(path) + 1;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses around an argument, an element, a spread and a part of a template',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return String(\`\${readFileSync(path)}\`, [readFileSync(path)], ...readFileSync(path));
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
export async function load(path) {
  return String(\`\${await readFile(path)}\`, [readFileSync(path)], ...readFileSync(path));
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return String(\`\${readFileSync(path)}\`, [await readFile(path)], ...readFileSync(path));
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return String(\`\${readFileSync(path)}\`, [readFileSync(path)], ...await readFile(path));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'puts no parentheses into conditions and loops',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  for (const line of readFileSync(path)) if (readFileSync(path)) throw line;
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
export async function load(path) {
  for (const line of await readFile(path)) if (readFileSync(path)) throw line;
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  for (const line of readFileSync(path)) if (await readFile(path)) throw line;
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits in the body of an arrow function',
      code: `
import { readFileSync } from 'node:fs';
export const load = async (path) => readFileSync(path);
export const loadText = async (path) => readFileSync(path).toString();
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export const load = async (path) => await readFile(path);
export const loadText = async (path) => readFileSync(path).toString();
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export const load = async (path) => readFileSync(path);
export const loadText = async (path) => (await readFile(path)).toString();
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits in methods, and in functions within',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  async load(path) {
    return readFileSync(path);
  }
  static async loadAll(paths) {
    const load = async (path) => readFileSync(path);
    return Promise.all(paths.map(load));
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export class Store {
  async load(path) {
    return await readFile(path);
  }
  static async loadAll(paths) {
    const load = async (path) => readFileSync(path);
    return Promise.all(paths.map(load));
  }
}
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export class Store {
  async load(path) {
    return readFileSync(path);
  }
  static async loadAll(paths) {
    const load = async (path) => await readFile(path);
    return Promise.all(paths.map(load));
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits what an asynchronous generator yields',
      code: `
import { readFileSync } from 'node:fs';
export async function* load(paths) {
  for (const path of paths) yield readFileSync(path);
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
export async function* load(paths) {
  for (const path of paths) yield await readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions at the start of a line', rule, {
  valid: [],
  invalid: [
    {
      name: 'begins with a semicolon where a parenthesis would go on with the line before',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const size = 1
  readFileSync(path).toString()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  const size = 1
  ;(await readFile(path)).toString()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with a semicolon after a loop and a branch without one',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  while (path) path()
  readFileSync(path).toString()
  if (path) path()
  else path.then()
  readFileSync(path).toString()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  while (path) path()
  ;(await readFile(path)).toString()
  if (path) path()
  else path.then()
  readFileSync(path).toString()
}
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  while (path) path()
  readFileSync(path).toString()
  if (path) path()
  else path.then()
  ;(await readFile(path)).toString()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with a semicolon after a function that is a value',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const free = function () {}
  readFileSync(path).toString()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  const free = function () {}
  ;(await readFile(path)).toString()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with no semicolon after one',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const size = 1;
  readFileSync(path).toString();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  const size = 1;
  (await readFile(path)).toString();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with no semicolon after a block or a function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  if (path) {
  }
  readFileSync(path).toString()
  function free() {}
  readFileSync(path).toString()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  if (path) {
  }
  (await readFile(path)).toString()
  function free() {}
  readFileSync(path).toString()
}
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
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  if (path) {
  }
  readFileSync(path).toString()
  function free() {}
  (await readFile(path)).toString()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with no semicolon at the start of a block',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  {
    readFileSync(path).toString()
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  {
    (await readFile(path)).toString()
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with no semicolon as the only statement of a branch',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  if (path)
    readFileSync(path).toString()
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  if (path)
    (await readFile(path)).toString()
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'begins with no semicolon where it begins without a parenthesis',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const size = 1
  readFileSync(path)
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  const size = 1
  await readFile(path)
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps a word and a parenthesis apart',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return(0, fs.readFileSync)(path)
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import fs from 'node:fs';
export async function load(path) {
  return await (fs.promises.readFile)(path)
}
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: places without suggestions', rule, {
  valid: [],
  invalid: [
    {
      name: 'suggests nothing in a default of a parameter',
      code: `
import { readFileSync } from 'node:fs';
export async function load(text = readFileSync('a')) {
  return text;
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests nothing in a field or a static block of a class',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class Store {
    static text = readFileSync(path);
    static {
      this.text = readFileSync(path);
    }
  };
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 7,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests nothing in a function within that is not async',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  paths.forEach((path) => readFileSync(path));
  paths.filter((path) => readFileSync(path));
  paths.some((path) => readFileSync(path));
  paths.sort((left, right) => readFileSync(left).length - readFileSync(right).length);
  return paths.reduce((all, path) => all + readFileSync(path), '');
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
          line: 6,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 7,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 7,
          suggestions: [],
        },
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests nothing in a function that only returns promises',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  return new Promise((resolve) => setTimeout(resolve, 5, text));
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
      name: 'suggests nothing for an API without a twin',
      code: `
import { execSync } from 'node:child_process';
export async function load() {
  return execSync('git log');
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
      name: 'suggests nothing where the twin gives something else',
      options: [{ checkBriefCalls: true }],
      code: `
import { existsSync, openSync } from 'node:fs';
export async function load(path) {
  return existsSync(path) && openSync(path);
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
      name: 'suggests nothing for what may be something else',
      code: `
import { readFileSync, readdirSync } from 'node:fs';
let read = readFileSync;
if (process.env.ALL) read = readdirSync;
export async function load(path) {
  return read(path);
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
      name: 'suggests nothing where a call makes what is called',
      code: `
import fs from 'node:fs';
const reader = () => fs.readFileSync;
export async function load(path) {
  return reader()(path);
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
    {
      name: 'suggests nothing for call, apply and bind',
      code: `
import fs from 'node:fs';
export async function load(path) {
  fs.readFileSync.call(fs, path);
  fs.readFileSync.apply(fs, [path]);
  return fs.readFileSync.bind(fs)(path);
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
          line: 6,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests nothing where what is called may be missing',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs?.readFileSync(path);
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
  ],
});
