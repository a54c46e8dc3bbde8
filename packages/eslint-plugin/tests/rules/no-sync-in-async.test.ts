import rule from '../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: async functions', rule, {
  valid: [
    {
      name: 'ignores a function declaration that is not async',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores an arrow function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export const load = (path) => readFileSync(path);
      `,
    },
    {
      name: 'ignores a method of an object that is not async',
      code: `
import { readFileSync } from 'node:fs';
export const store = {
  load(path) {
    return readFileSync(path);
  },
};
      `,
    },
    {
      name: 'ignores a method of a class that is not async',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  load(path) {
    return readFileSync(path);
  }
}
      `,
    },
    {
      name: 'ignores a generator that is not async',
      code: `
import { readFileSync } from 'node:fs';
export function* load(paths) {
  for (const path of paths) yield readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a default of a parameter of a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export function load(text = readFileSync('a')) {
  return text;
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in an async function declaration',
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
      name: 'reports in an async function expression',
      code: `
import { readFileSync } from 'node:fs';
export const load = async function (path) {
  return readFileSync(path);
};
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
      name: 'reports in an async arrow function',
      code: `
import { readFileSync } from 'node:fs';
export const load = async (path) => readFileSync(path);
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
          column: 37,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
    {
      name: 'reports in an async function without a name',
      code: `
import { readFileSync } from 'node:fs';
export default async (path) => readFileSync(path);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
    {
      name: 'reports in an async method of an object',
      code: `
import { readFileSync } from 'node:fs';
export const store = {
  async load(path) {
    return readFileSync(path);
  },
};
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in an async method of a class',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  async load(path) {
    return readFileSync(path);
  }
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in a static async method',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  static async load(path) {
    return readFileSync(path);
  }
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in a private async method',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  async #load(path) {
    return readFileSync(path);
  }
  load(path) {
    return this.#load(path);
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `#load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in an async method with a computed name',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  async ['load'](path) {
    return readFileSync(path);
  }
  async *[Symbol.asyncIterator]() {
    yield readFileSync('a');
  }
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 11,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'reports in an async arrow function in a class field',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  load = async (path) => {
    return readFileSync(path);
  };
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in an async generator',
      code: `
import { readFileSync } from 'node:fs';
export async function* load(paths) {
  for (const path of paths) yield readFileSync(path);
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
          column: 35,
          endLine: 4,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'reports after an await',
      code: `
import { readFileSync } from 'node:fs';
export async function load(url) {
  const path = await fetch(url);
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
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports in a default of a parameter',
      code: `
import { readFileSync } from 'node:fs';
export async function load(text = readFileSync('a')) {
  return text;
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
          column: 35,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'reports every call',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const first = readFileSync(path);
  return first + readFileSync(path);
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
          column: 17,
          endLine: 4,
          endColumn: 29,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'reports in every kind of statement',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  if (readFileSync(path)) {
    for (const line of readFileSync(path)) throw readFileSync(path + line);
  }
  switch (readFileSync(path)) {
    case readFileSync(path):
      break;
  }
  try {
    do {} while (readFileSync(path));
  } catch ({ message = readFileSync(path) }) {
    label: return { [readFileSync(path)]: [...readFileSync(path)], message };
  } finally {
    void \`\${readFileSync(path)}\`;
  }
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
          column: 7,
          endLine: 4,
          endColumn: 19,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 36,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 50,
          endLine: 5,
          endColumn: 62,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 23,
        },
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
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 18,
          endLine: 12,
          endColumn: 30,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 13,
          column: 24,
          endLine: 13,
          endColumn: 36,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 14,
          column: 22,
          endLine: 14,
          endColumn: 34,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 14,
          column: 47,
          endLine: 14,
          endColumn: 59,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 16,
          column: 13,
          endLine: 16,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports in JSX',
      filename: 'page.tsx',
      code: `
import { readFileSync } from 'node:fs';
export async function Page({ path }) {
  return <pre title={readFileSync(path)}>{readFileSync(path)}</pre>;
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `Page`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 34,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `Page`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 43,
          endLine: 4,
          endColumn: 55,
        },
      ],
    },
    {
      name: 'reports in a decorated method',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  @logged(readFileSync('level'))
  async load(path: string) {
    return readFileSync(path);
  }
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
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in a namespace',
      code: `
import { readFileSync } from 'node:fs';
export namespace store {
  export async function load(path: string) {
    return readFileSync(path);
  }
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
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports in an overloaded function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path: string): Promise<string>;
export async function load(path: URL): Promise<string>;
export async function load(path: any): Promise<string> {
  return readFileSync(path, 'utf8');
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: functions that start anew', rule, {
  valid: [
    {
      name: 'ignores a getter in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return {
    get text() {
      return readFileSync(path);
    },
  };
}
      `,
    },
    {
      name: 'ignores a setter in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load() {
  return {
    set path(path) {
      readFileSync(path);
    },
  };
}
      `,
    },
    {
      name: 'ignores a function declaration in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load() {
  function read(path) {
    return readFileSync(path);
  }
  return { read };
}
      `,
    },
    {
      name: 'ignores an arrow function in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load() {
  const read = (path) => readFileSync(path);
  return { read };
}
      `,
    },
    {
      name: 'ignores methods of a class in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load() {
  return class Store {
    constructor(path) {
      this.text = readFileSync(path);
    }
    read(path) {
      return readFileSync(path);
    }
    static read(path) {
      return readFileSync(path);
    }
  };
}
      `,
    },
    {
      name: 'ignores a field of a class in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class Store {
    text = readFileSync(path);
  };
}
      `,
    },
    {
      name: 'ignores the top level',
      code: `
import { readFileSync } from 'node:fs';
const text = readFileSync('a');
export async function load() {
  return text;
}
      `,
    },
    {
      name: 'ignores the top level after an await',
      code: `
import { readFileSync } from 'node:fs';
await fetch('http://localhost');
export const text = readFileSync('a');
      `,
    },
    {
      name: 'ignores static blocks and fields at the top level',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  static text = readFileSync('a');
  static {
    readFileSync('b');
  }
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in an async function in an arrow function',
      code: `
import { readFileSync } from 'node:fs';
export const create = () => ({
  load: async (path) => readFileSync(path),
});
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
          column: 25,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'reports a static block of a class in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class Store {
    static text;
    static {
      this.text = readFileSync(path);
    }
  };
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
          line: 7,
          column: 19,
          endLine: 7,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports a static field of a class in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class Store {
    static text = readFileSync(path);
  };
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
          column: 19,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports a computed key of a class in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return class Store {
    [readFileSync(path)]() {}
  };
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
          column: 6,
          endLine: 5,
          endColumn: 18,
        },
      ],
    },
  ],
});
