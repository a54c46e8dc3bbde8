import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIsProgram } from '../src/adapters/project/create-is-program.ts';
import { createFindSource } from '../src/adapters/project/find-source.ts';

const root = path.resolve('/shop');

function isProgram(
  file: string,
  scripts: Readonly<Record<string, string>>,
  main?: string,
): boolean {
  const manifest = { name: 'shop', scripts, main };
  return createIsProgram(root, () => ({ folder: root, manifest }), findSource)(file);
}

const config = { compilerOptions: { outDir: 'dist', rootDir: 'src' } };
const findSource = createFindSource(() => ({
  path: path.join(root, 'tsconfig.json'),
  config,
  isPartial: false,
}));

describe('a file is run by hand', () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['its script comes to an end', 'deploy.js', { deploy: 'node deploy.js' }],
    ['it stands behind flags', 'deploy.ts', { deploy: 'node -r esm --env-file .env deploy.ts' }],
    ['its name goes without an extension', 'deploy.js', { deploy: 'node deploy' }],
    ['it is the index of a folder', 'deploy/index.js', { deploy: 'node deploy' }],
    ['only the name of its script begins like one that lasts', 'up.js', { 'run-up': 'node up.js' }],
    ['an application is built by it', 'build.js', { 'app:build': 'node build.js' }],
    ['a bot is deployed by it', 'deploy.js', { 'bot:deploy': 'node deploy.js' }],
    [
      'what lasts only begins with it',
      'build.js',
      { start: 'npm run build && node server.js', build: 'node build.js' },
    ],
  ])('where %s', (_, file, scripts) => {
    expect(isProgram(file, scripts)).toBe(true);
  });
});

describe('a file is no program', () => {
  const check = 'node consumer.js --check';
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a script that lasts runs its script', { start: 'npm run consume', consume: check }],
    ['it does so by yarn', { dev: 'yarn consume', consume: check }],
    [
      'it does so by pnpm through another',
      { start: 'pnpm run go', go: 'pnpm consume', consume: check },
    ],
    ['it does so beside others', { start: "concurrently 'npm:consume' 'npm:b'", consume: check }],
    ['it does so last', { start: 'npm run build && npm run consume', consume: check }],
    ['pm2 runs it', { up: 'pm2 start consumer.js', check }],
    ['nodemon runs it', { consume: 'nodemon consumer.js' }],
    ['nodemon runs something that runs it', { consume: 'nodemon --exec ts-node consumer.js' }],
    ['it runs again when it changes', { consume: 'node --inspect --watch consumer.js' }],
    ['it does so by tsx', { consume: 'tsx watch consumer.js' }],
    ['a script that lasts runs it without an extension', { start: 'node consumer', check }],
    ['something bundles it', { bundle: 'node bundle.js consumer.js' }],
    ['something without an extension bundles it', { bundle: 'node bundle consumer.js' }],
    ['bun builds it', { build: 'bun build consumer.js' }],
    ['its script starts a bot', { bot: 'node consumer.js' }],
    ['its script starts a bot for production', { 'bot:prod': 'node consumer.js' }],
  ])('where %s', (_, scripts) => {
    expect(isProgram('consumer.js', scripts)).toBe(false);
  });
});

describe('of a file that a script runs as it is built', () => {
  const mail = { mail: 'pnpm run build && node dist/jobs/mail.js' };
  it.each<[string, string, Readonly<Record<string, string>>, string?]>([
    ['the source is a program', 'src/jobs/mail.ts', mail],
    ['the index of a folder is one', 'src/jobs/index.ts', { jobs: 'node dist/jobs' }],
    [
      'another script that lasts changes nothing',
      'src/jobs/mail.ts',
      { ...mail, start: 'node dist' },
    ],
  ])('%s', (_, file, scripts) => {
    expect(isProgram(file, scripts)).toBe(true);
  });

  it.each<[string, string, Readonly<Record<string, string>>, string?]>([
    [
      'a script that lasts runs what is built',
      'src/jobs/mail.ts',
      { ...mail, start: 'node dist/jobs/mail' },
    ],
    [
      'a script that lasts runs the source',
      'src/jobs/mail.ts',
      { ...mail, dev: 'tsx src/jobs/mail.ts' },
    ],
    ['what is built is `main`', 'src/jobs/mail.ts', mail, 'dist/jobs/mail.js'],
    ['it lies elsewhere under the same name', 'src/mail.ts', mail],
    ['what is run is built from nothing', 'src/jobs/mail.ts', { mail: 'node build/jobs/mail.js' }],
  ])('the source is none where %s', (_, file, scripts, main) => {
    expect(isProgram(file, scripts, main)).toBe(false);
  });
});
