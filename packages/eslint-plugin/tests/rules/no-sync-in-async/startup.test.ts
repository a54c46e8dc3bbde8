import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: startup', rule, {
  valid: [
    {
      name: 'ignores an exported function that registers handlers',
      code: `
import { readFileSync } from 'node:fs';
export async function addRoutes(app) {
  const page = readFileSync('page.html');
  app.get('/', (req, res) => res.end(page));
}
      `,
    },
    {
      name: 'ignores an exported function that starts a server, though a listener starts it again',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
export async function open() {
  const key = readFileSync('key');
  await new Promise((resolve) => http.createServer({ key }).listen(80, resolve));
}
process.on('message', () => open());
      `,
    },
    {
      name: 'ignores an exported function that calls what starts a server, and what only that calls',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
export async function run() {
  const config = await load();
  await serve(config);
}
async function load() {
  return readFileSync('config');
}
async function serve(config) {
  http.createServer().listen(config.port);
}
      `,
    },
    {
      name: 'ignores an exported main function that its own file calls',
      code: `
import { readFileSync } from 'node:fs';
export async function main() {
  return readFileSync('config');
}
main();
      `,
    },
    {
      name: 'ignores a method that startup code calls, where only startup code calls its name on something unknown',
      code: `
import { readFileSync } from 'node:fs';
const stores = JSON.parse('[]');
class Store {
  async load() {
    return readFileSync('store');
  }
}
await new Store().load();
await stores[0].load();
      `,
    },
    {
      name: 'ignores a method that startup code calls and that is named after setting up',
      code: `
import { readFileSync } from 'node:fs';
class Store {
  async init() {
    return readFileSync('store');
  }
}
await new Store().init();
export const start = (plugin) => plugin.init();
      `,
    },
    {
      name: 'ignores an async main that the top level calls',
      code: `
import { readFileSync } from 'node:fs';
async function main() {
  return readFileSync('config');
}
main();
      `,
    },
    {
      name: 'ignores an async main that is awaited at the top level',
      code: `
import { readFileSync } from 'node:fs';
const main = async () => readFileSync('config');
await main();
      `,
    },
    {
      name: 'ignores an async main with a catch',
      code: `
import { readFileSync } from 'node:fs';
main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
async function main() {
  return readFileSync('config');
}
      `,
    },
    {
      name: 'ignores an async function that is handed to then at the top level',
      code: `
import { readFileSync } from 'node:fs';
async function main(config) {
  return readFileSync(config);
}
fetch('http://localhost/config').then(main);
      `,
    },
    {
      name: 'ignores an async function that startup code calls',
      code: `
import { readFileSync } from 'node:fs';
async function main() {
  await prepare();
}
async function prepare() {
  return readFileSync('config');
}
main();
      `,
    },
    {
      name: 'ignores an async function that is called where it stands at the top level',
      code: `
import { readFileSync } from 'node:fs';
(async () => {
  readFileSync('config');
})();
      `,
    },
    {
      name: 'ignores an async function that is awaited where it stands at the top level',
      code: `
import { readFileSync } from 'node:fs';
await (async function main() {
  readFileSync('config');
})();
      `,
    },
    {
      name: 'ignores an async callback of map at the top level',
      code: `
import { readFileSync } from 'node:fs';
await Promise.all(['a', 'b'].map(async (path) => readFileSync(path)));
      `,
    },
    {
      name: 'ignores what runs where the main module asks whether it is the main module',
      code: `
import { readFileSync } from 'node:fs';
async function main() {
  readFileSync('config');
}
if (require.main === module) {
  main().then(() => readFileSync('more'));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a method that startup code calls, where a handler calls its name on something unknown',
      code: `
import { readFileSync } from 'node:fs';
class Store {
  async load() {
    return readFileSync('store');
  }
}
await new Store().load();
app.get('/', (req, res) => req.store.load());
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
      name: 'reports a function that a handler awaits before it starts a server',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
async function renew() {
  readFileSync('key');
  await serve();
}
async function serve() {
  http.createServer().listen(80);
}
app.post('/renew', (req, res) => renew());
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `renew`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports an async function that nothing calls',
      code: `
import { readFileSync } from 'node:fs';
async function main() {
  return readFileSync('config');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `main`',
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
      name: 'reports an async function that startup code and a handler call',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
async function load() {
  return readFileSync('config');
}
await load();
http.createServer(async (request, response) => {
  response.end(await load());
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
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports an async function that is exported, though startup code calls it',
      code: `
import { readFileSync } from 'node:fs';
export async function load() {
  return readFileSync('config');
}
await load();
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
      name: 'reports an async function that CommonJS exports, though startup code calls it',
      code: `
import { readFileSync } from 'node:fs';
async function load() {
  return readFileSync('config');
}
load();
module.exports = { load };
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
      name: 'reports an async function that is exported by name, though startup code calls it',
      code: `
import { readFileSync } from 'node:fs';
async function load() {
  return readFileSync('config');
}
await load();
export { load as read };
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
      name: 'reports an async function that is handed to something unknown',
      code: `
import { readFileSync } from 'node:fs';
import { register } from './registry.js';
async function load() {
  return readFileSync('config');
}
load();
register(load);
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
  ],
});

ruleTester.run('no-sync-in-async: quiet files', rule, {
  valid: [
    {
      name: 'ignores a test file',
      filename: 'src/load.test.ts',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a file in a folder of tests',
      filename: 'packages/shop/__tests__/load.ts',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a config file',
      filename: 'vite.config.ts',
      code: `
import { readFileSync } from 'node:fs';
export default async () => readFileSync('a');
      `,
    },
    {
      name: 'ignores a program with a hashbang',
      code: "#!/usr/bin/env node\nimport { readFileSync } from 'node:fs';\nexport async function load(path) {\n  return readFileSync(path);\n}\n",
    },
    {
      name: 'ignores the entry file of a worker',
      code: `
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
async function load() {
  parentPort.postMessage(readFileSync(workerData.path));
}
parentPort.on('message', load);
      `,
    },
    {
      name: 'ignores a file that the policy calls quiet',
      filename: 'scripts/load.ts',
      settings: { loopguard: { quietFiles: ['scripts/**'] } },
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a file with test in its name',
      filename: 'src/latest.ts',
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
      name: 'reports a file in a folder that only begins with test',
      filename: 'packages/shop/testing-library/load.ts',
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
      name: 'reports a file that is called config',
      filename: 'src/config.ts',
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
      name: 'reports a file that has a hashbang later',
      code: `
// #!/usr/bin/env node
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
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports the file that starts the worker',
      code: `
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
export async function load(path) {
  return new Worker(new URL('worker.js', import.meta.url), { workerData: readFileSync(path) });
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
          column: 74,
          endLine: 5,
          endColumn: 86,
        },
      ],
    },
    {
      name: 'reports a file that is both the main thread and the worker',
      code: `
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
export async function load(path) {
  return new Worker(import.meta.filename, { workerData: readFileSync(path) });
}
if (!isMainThread) parentPort.on('message', () => readFileSync('a'));
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
          column: 57,
          endLine: 5,
          endColumn: 69,
        },
      ],
    },
    {
      name: 'reports a file that the policy calls quiet no more',
      filename: 'src/load.test.ts',
      settings: { loopguard: { quietFiles: ['!**/*.test.ts'] } },
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
  ],
});

ruleTester.run('no-sync-in-async: insulators', rule, {
  valid: [
    {
      name: 'ignores a callback that the policy runs in a worker',
      settings: { loopguard: { insulators: [{ module: 'my-pool', export: 'runInWorker' }] } },
      code: `
import { readFileSync } from 'node:fs';
import { runInWorker } from 'my-pool';
export async function load(path) {
  return runInWorker(async () => readFileSync(path));
}
      `,
    },
    {
      name: 'ignores what a message listener of a worker does',
      code: `
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort } from 'node:worker_threads';
if (!isMainThread) {
  parentPort.on('message', async (path) => {
    parentPort.postMessage(readFileSync(path));
  });
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a callback of another export of the module',
      settings: { loopguard: { insulators: [{ module: 'my-pool', export: 'runInWorker' }] } },
      code: `
import { readFileSync } from 'node:fs';
import { runHere } from 'my-pool';
export async function load(path) {
  return runHere(async () => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 42,
        },
      ],
    },
  ],
});
