import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: require', rule, {
  valid: [
    {
      name: 'ignores an asynchronous member of a required module',
      code: `
const fs = require('fs');
exports.load = async function load(path) {
  return fs.promises.readFile(path);
};
      `,
    },
    {
      name: 'ignores another function renamed to a blocking name',
      code: `
const { readFile: readFileSync } = require('fs').promises;
exports.load = async function load(path) {
  return readFileSync(path);
};
      `,
    },
    {
      name: 'ignores a specifier that is not known',
      code: `
require('fs');
exports.load = async function load(name, path) {
  return require(name).readFileSync(path);
};
      `,
    },
    {
      name: 'ignores var that receives another module too',
      code: `
var fs = require('fs');
fs = require('./fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
};
      `,
    },
    {
      name: 'ignores a parameter called require',
      code: `
define(['fs'], function (require) {
  const fs = require('fs');
  return {
    load: async function load(path) {
      return fs.readFileSync(path);
    },
  };
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of a required module',
      code: `
const fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a required function',
      code: `
const readFileSync = require('node:fs').readFileSync;
exports.load = async function load(path) {
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
      name: 'reports a call of a required member',
      code: `
exports.load = async function load(path) {
  return require('fs').readFileSync(path);
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
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'reports a destructured require',
      code: `
const { readFileSync } = require('fs');
exports.load = async function load(path) {
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
      name: 'reports a destructured and renamed require',
      code: `
const { readFileSync: read } = require('fs');
exports.load = async function load(path) {
  return read(path);
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
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports a specifier in a template',
      code: `
const fs = require(\`fs\`);
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a specifier in a constant',
      code: `
const name = 'fs';
const fs = require(name);
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports var that is assigned later',
      code: `
var fs;
fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports an alias of require',
      code: `
const load_ = require;
const fs = load_('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports module.require',
      code: `
const fs = module.require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a require that is inside the function',
      code: `
exports.load = async function load(path) {
  const fs = require('fs');
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: require that is declared', rule, {
  valid: [
    {
      name: 'ignores a function of the file that is called require',
      code: `
function require(name) {
  return { readFileSync: () => name };
}
const fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
};
      `,
    },
  ],
  invalid: [
    {
      name: 'reports require where it is a declared global',
      languageOptions: { globals: { require: 'readonly', exports: 'writable' } },
      code: `
const fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports require where a comment declares it',
      code: `
/* global require, exports */
const fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports require in a CommonJS module',
      filename: 'load.cjs',
      languageOptions: { parserOptions: { sourceType: 'commonjs' } },
      code: `
const fs = require('fs');
exports.load = async function load(path) {
  return fs.readFileSync(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports require in a script',
      languageOptions: { parserOptions: { sourceType: 'script' } },
      code: `
var fs = require('fs');
async function load(path) {
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
      name: 'reports require that TypeScript declares',
      code: `
declare const require: (name: string) => any;
const fs = require('fs');
export async function load(path: string) {
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

ruleTester.run('no-sync-in-async: createRequire', rule, {
  valid: [
    {
      name: 'ignores what a function called createRequire of the project loads',
      code: `
import { createRequire } from './module.js';
const fs = createRequire(import.meta.url)('fs');
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports what a created require loads',
      code: `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const fs = require('fs');
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
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports what a created require loads under another name',
      code: `
import module from 'node:module';
const load_ = module.createRequire(import.meta.url);
const { readFileSync } = load_('fs');
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a created require that is called at once',
      code: `
const { readFileSync } = require('module').createRequire(__filename)('fs');
exports.load = async function load(path) {
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
  ],
});

ruleTester.run('no-sync-in-async: getBuiltinModule', rule, {
  valid: [
    {
      name: 'ignores a builtin module whose name is not known',
      code: `
import 'node:fs';
export async function load(name, path) {
  return process.getBuiltinModule(name).readFileSync(path);
}
      `,
    },
    {
      name: 'ignores getBuiltinModule of something else',
      code: `
import 'node:fs';
export async function load(process, path) {
  return process.getBuiltinModule('fs').readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a member of a builtin module',
      code: `
const fs = process.getBuiltinModule('node:fs');
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
      name: 'reports a builtin module that is destructured',
      code: `
const { readFileSync: read } = globalThis.process.getBuiltinModule('fs');
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
      name: 'reports getBuiltinModule imported from node:process',
      code: `
import { getBuiltinModule } from 'node:process';
export async function load(path) {
  return getBuiltinModule('fs').readFileSync(path);
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
          column: 33,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'reports an optional getBuiltinModule',
      code: `
const fs = process.getBuiltinModule?.('fs');
export async function load(path) {
  return fs?.readFileSync(path);
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
          column: 14,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
  ],
});
