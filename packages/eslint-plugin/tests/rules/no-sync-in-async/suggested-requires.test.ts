import rule from '../../../src/rules/no-sync-in-async.ts';
import { createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createSuggestionTester();

ruleTester.run('no-sync-in-async: suggestions in CommonJS', rule, {
  valid: [],
  invalid: [
    {
      name: 'uses the promises of a required module',
      filename: 'file.cjs',
      code: `
const fs = require('fs');
exports.load = async function load(name) {
  return fs.readFileSync(name);
};
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
const fs = require('fs');
exports.load = async function load(name) {
  return await fs.promises.readFile(name);
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'requires the twin after the requires that follow the one used',
      filename: 'file.cjs',
      code: `
'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');

module.exports = { load };
const late = require('./late.js');

async function load(name) {
  return readFileSync(path.resolve(late, name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 11,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');
const { readFile } = require('node:fs/promises');

module.exports = { load };
const late = require('./late.js');

async function load(name) {
  return await readFile(path.resolve(late, name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'follows the style of the require: no node:, double quotes, no semicolon',
      filename: 'file.cjs',
      code: `
const { readFileSync: read } = require("fs") // the disk
exports.load = async (name) => read(name)
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs/promises`' },
              output: `
const { readFileSync: read } = require("fs") // the disk
const { readFile } = require("fs/promises")
exports.load = async (name) => await readFile(name)
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'adds the twin to what is required from its module',
      filename: 'file.cjs',
      code: `
const { readFileSync } = require('fs');
const { realpath } = require('fs/promises');
exports.load = async (name) => readFileSync(await realpath(name));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs/promises`' },
              output: `
const { readFileSync } = require('fs');
const { realpath, readFile } = require('fs/promises');
exports.load = async (name) => await readFile(await realpath(name));
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'adds the twin under another name where its name is taken',
      filename: 'file.cjs',
      code: `
const { readFileSync } = require('fs');
const { realpath } = require('fs/promises');
exports.load = async (name, readFile) => readFileSync(await realpath(name), readFile);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `fs/promises`' },
              output: `
const { readFileSync } = require('fs');
const { realpath, readFile: readFileAsync } = require('fs/promises');
exports.load = async (name, readFile) => await readFileAsync(await realpath(name), readFile);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'adds the twin to no rest of what is required',
      filename: 'file.cjs',
      code: `
const { readFileSync } = require('fs');
const { realpath, ...others } = require('fs/promises');
exports.load = async (name) => readFileSync(await realpath(name), others);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs/promises`' },
              output: `
const { readFileSync } = require('fs');
const { realpath, ...others } = require('fs/promises');
const { readFile } = require('fs/promises');
exports.load = async (name) => await readFile(await realpath(name), others);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the twin where it is required already',
      filename: 'file.cjs',
      code: `
const { readFileSync, promises: { readFile } } = require('fs');
exports.load = async (name) => readFileSync(await readFile(name));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs`' },
              output: `
const { readFileSync, promises: { readFile } } = require('fs');
exports.load = async (name) => await readFile(await readFile(name));
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises of what is required on the spot',
      filename: 'file.cjs',
      code: `
exports.load = async (name) => require('fs').readFileSync(name);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 2,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: "await require('fs').promises.readFile(…)", from: '' },
              output: `
exports.load = async (name) => await require('fs').promises.readFile(name);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'requires below directives where nothing is required yet',
      filename: 'file.cjs',
      code: `
'use strict';
exports.load = async (name) => {
  const { readFileSync } = require('fs');
  return readFileSync(name);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs/promises`' },
              output: `
'use strict';

const { readFile } = require('fs/promises');
exports.load = async (name) => {
  const { readFileSync } = require('fs');
  return await readFile(name);
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'requires what it promisifies with',
      filename: 'file.cjs',
      code: `
const zlib = require('zlib');
exports.pack = async (data) => zlib.gzipSync(data);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(zlib.gzip)(…)', from: '' },
              output: `
const zlib = require('zlib');
const { promisify } = require('util');
exports.pack = async (data) => await promisify(zlib.gzip)(data);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'requires both what it promisifies and what it promisifies with',
      filename: 'file.cjs',
      code: `
const pack = require('zlib').gzipSync;
exports.pack = async (data) => pack(data);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(gzip)(…)', from: '' },
              output: `
const pack = require('zlib').gzipSync;
const { gzip } = require('zlib');
const { promisify } = require('util');
exports.pack = async (data) => await promisify(gzip)(data);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses what is required by createRequire',
      code: `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const fs = require('fs');
export const load = async (name) => fs.readFileSync(name);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const fs = require('fs');
export const load = async (name) => await fs.promises.readFile(name);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses a builtin module that the process gives',
      code: `
const fs = process.getBuiltinModule('fs');
export const load = async (name) => fs.readFileSync(name);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
const fs = process.getBuiltinModule('fs');
export const load = async (name) => await fs.promises.readFile(name);
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions in TypeScript for CommonJS', rule, {
  valid: [],
  invalid: [
    {
      name: 'uses the promises of an import that requires',
      code: `
import fs = require('fs');
export async function load(name: string) {
  return fs.readFileSync(name);
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
import fs = require('fs');
export async function load(name: string) {
  return await fs.promises.readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'imports as the file does where it exports as CommonJS does',
      code: `
import zlib = require('zlib');
async function pack(data: Buffer): Promise<Buffer> {
  return zlib.gzipSync(data);
}
export = pack;
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await util.promisify(zlib.gzip)(…)', from: '' },
              output: `
import zlib = require('zlib');
import util = require('util');
async function pack(data: Buffer): Promise<Buffer> {
  return await util.promisify(zlib.gzip)(data);
}
export = pack;
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions in compiled code', rule, {
  valid: [],
  invalid: [
    {
      name: 'uses the promises of what a helper of Babel hands through',
      filename: 'file.cjs',
      code: `
"use strict";
var _fs = _interopRequireDefault(require("fs"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
exports.load = async function load(name) {
  return _fs.default.readFileSync(name);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await _fs.default.promises.readFile(…)', from: '' },
              output: `
"use strict";
var _fs = _interopRequireDefault(require("fs"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
exports.load = async function load(name) {
  return await _fs.default.promises.readFile(name);
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises in a call without a receiver',
      filename: 'file.cjs',
      code: `
"use strict";
var _fs = require("fs");
exports.load = async function load(name) {
  return (0, _fs.readFileSync)(name).toString();
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await _fs.promises.readFile(…)', from: '' },
              output: `
"use strict";
var _fs = require("fs");
exports.load = async function load(name) {
  return (await (_fs.promises.readFile)(name)).toString();
};
      `,
            },
          ],
        },
      ],
    },
  ],
});
