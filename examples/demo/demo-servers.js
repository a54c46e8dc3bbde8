import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folders } from '../real-servers/index.js';
import { sendMail } from './send-mail.js';

const ROUNDS = 20;
const onLoopback = ['--require', fileURLToPath(new URL('listen-on-loopback.cjs', import.meta.url))];

/** The servers of the demo: how each is started, and what is sent to it. */
export const demoServers = [
  {
    name: 'express-shop',
    about: 'the shop of this repository, with the mistakes that real code makes',
    folder: fileURLToPath(new URL('../express-shop', import.meta.url)),
    prepare: ({ folder, ports: [port] }) => ({
      command: ['src/server.js'],
      cwd: folder,
      env: { PORT: String(port) },
      sendTraffic: () =>
        sendRounds(port, [
          ['GET', '/'],
          ['GET', '/products/teapot'],
          ['POST', '/images', 'x'.repeat(50_000)],
          ['GET', '/reports/stock.csv'],
          ['GET', '/health'],
        ]),
    }),
  },
  {
    name: 'eleventy-dev-server',
    about: 'serves a site while you write it',
    folder: folders.eleventyDevServer,
    async prepare({ folder, temporary, ports: [port] }) {
      await writeFiles(temporary, {
        'index.html': '<!doctype html><title>Home</title><h1>Home</h1>',
        'about/index.html': '<!doctype html><title>About</title><h1>About</h1>',
        'style.css': 'h1 { color: teal; }',
      });
      return {
        command: [...onLoopback, path.join(folder, 'cmd.js'), '--dir=.', `--port=${port}`],
        cwd: temporary,
        sendTraffic: () =>
          sendRounds(port, [
            ['GET', '/'],
            ['GET', '/about/'],
            ['GET', '/style.css'],
            ['GET', '/.11ty/reload-client.js'],
          ]),
      };
    },
  },
  {
    name: 'maildev',
    about: 'catches the mails of your application and shows them',
    folder: folders.maildev,
    ignores: ['app/**'], // What browsers run.
    listensOn: 2,
    prepare({ folder, temporary, ports: [web, smtp] }) {
      const settings = [`--web=${web}`, `--smtp=${smtp}`, `--mail-directory=${temporary}`];
      return {
        command: [path.join(folder, 'bin/maildev'), ...settings, '--ip=127.0.0.1', '--silent'],
        cwd: temporary,
        async sendTraffic() {
          const requests = await sendRounds(web, [['GET', '/email']]);
          for (let mail = 1; mail <= ROUNDS; mail++) {
            await sendMail(smtp, { subject: `Order ${mail}`, attachment: 'one teapot' });
          }
          return requests + ROUNDS;
        },
      };
    },
  },
  {
    name: 'mockserver',
    about: 'answers as a folder of files says',
    folder: folders.mockserver,
    async prepare({ folder, temporary, ports: [port] }) {
      const answer = 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"teapots": 40}\n';
      await writeFiles(temporary, {
        'stock/GET.mock': answer,
        'orders/__/GET.mock': answer,
        'orders/POST.mock': answer,
      });
      const settings = ['--quiet', '--port', String(port), '--mocks', temporary];
      return {
        command: [...onLoopback, path.join(folder, 'bin/mockserver.js'), ...settings],
        cwd: temporary,
        sendTraffic: () =>
          sendRounds(port, [
            ['GET', '/stock'],
            ['GET', '/orders/17'],
            ['POST', '/orders', 'one teapot'],
          ]),
      };
    },
  },
];

/** Reads the version that a package folder has. */
export async function readVersion(folder) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')).version;
}

async function writeFiles(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

async function sendRounds(port, requests) {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [method, url, body] of requests) {
      const response = await fetch(`http://127.0.0.1:${port}${url}`, { method, body });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${method} ${url} was answered with ${response.status}.`);
    }
  }
  return ROUNDS * requests.length;
}
