import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';

const code = `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
`;

describe('settings.loopguard', () => {
  it('may be absent or empty', () => {
    expect(lint(undefined)).toHaveLength(1);
    expect(lint({})).toHaveLength(1);
  });

  it.each(['strict', 5, null, []])('raise an error if they are no object: %j', (policy) => {
    // A file without settings was linted before: what it left behind must not hide the error.
    expect(lint(undefined)).toHaveLength(1);
    expect(() => lint(policy)).toThrow(
      `settings.loopguard is ${typeof policy === 'string' ? `'${policy}'` : JSON.stringify(policy)}, but accepted is an object.`,
    );
  });

  it.each([
    [{ allowed: [] }, 'settings.loopguard: `allowed` is [], but accepted is none of that name'],
    [{ quietFiles: 'scripts/**' }, "`quietFiles` is 'scripts/**', but accepted is a list."],
    [{ quietFiles: [1] }, '`quietFiles[0]` is 1, but accepted is a glob.'],
    [
      { blocking: [{ module: 'my-db', export: 'query', cost: 'slow' }] },
      "`blocking[0].cost` is 'slow', but accepted is one of 'brief', 'file', 'compute', 'process', 'wait'.",
    ],
    [
      { allow: [{ api: 'fs.readFileSync' }] },
      '`allow[0].reason` is missing, but accepted is a text that says why.',
    ],
    [
      { allow: [{ api: 'fs.readFileSync', reason: 'small', until: 'soon' }] },
      "`allow[0].until` is 'soon', but accepted is a date, as '2027-03-01'.",
    ],
    [{ typeInformation: 'yes' }, "`typeInformation` is 'yes', but accepted is true or false."],
    [{ digest: 5 }, '`digest` is 5, but accepted is a text from `digestProject`.'],
    [{ digest: '' }, "`digest` is '', but accepted is a text from `digestProject`."],
    [{ typeInformation: null }, '`typeInformation` is null, but accepted is true or false.'],
  ])('raise one error that names the key, the value and what is accepted: %j', (policy, error) => {
    expect(() => lint(policy)).toThrow(error);
  });

  it('may hold the digest of a project', () => {
    expect(lint({ digest: 'A1b2' })).toHaveLength(1);
  });

  it('may say that no type information is asked for', () => {
    expect(lint({ typeInformation: false })).toHaveLength(1);
  });

  it('raise the error of typescript-eslint where they ask for type information and there is none', () => {
    expect(() => lint({ typeInformation: true })).toThrow(
      /^You have used a rule which requires type information, but don't have parserOptions set/u,
    );
  });

  it('that do not ask for type information leave alone what the parser gives of it', () => {
    const services = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse });
    const parser = {
      parseForESLint: (text: string) => ({ ...parser.parse(text), services }),
      parse: (text: string) => tseslint.parser.parseForESLint(text),
    };
    expect(lintWith({ languageOptions: { parser } }, code)).toHaveLength(1);
    expect(() => lintWith({ languageOptions: { parser }, ...asking }, code)).toThrow('was read');
  });

  it('tell what blocks in the modules of the project', () => {
    const policy = {
      blocking: [{ module: 'my-db', export: 'querySync', cost: 'file', replacement: 'query' }],
    };
    const text = `import { querySync } from 'my-db'; export async function load() { return querySync(); }`;
    expect(lint(policy, text)).toEqual([
      '`my-db.querySync` blocks the event loop inside the async function `load`. Use `query`.',
    ]);
    expect(lint({}, text)).toEqual([]);
  });

  it('overrule the catalogue where they describe the same function, and of two the later counts', () => {
    const entry = (cost: string, replacement: string): object => ({
      ...{ module: 'fs', export: 'readFileSync', cost, replacement },
    });
    expect(lint({ blocking: [entry('file', 'own')] })).toEqual([
      '`fs.readFileSync` blocks the event loop inside the async function `load`. Use `own`.',
    ]);
    // What costs little is reported in `strict` alone.
    const recommended = (policy: object): string[] =>
      lintWith({ ...plugin.configs.recommended, settings: { loopguard: policy } }, code);
    expect(recommended({ blocking: [entry('brief', 'own')] })).toEqual([]);
    const both = [entry('brief', 'first'), entry('file', 'second')];
    expect(recommended({ blocking: both })).toEqual([expect.stringContaining('Use `second`.')]);
  });

  it('may name a module of Node.js with its prefix, and leave the rest of it described', () => {
    const policy = {
      blocking: [{ module: 'node:fs', export: 'readFileSync', cost: 'file', replacement: 'own' }],
    };
    expect(lint(policy)).toEqual([expect.stringContaining('Use `own` from `node:fs`.')]);
    expect(lint(policy, code.replaceAll('readFileSync', 'rmSync'))).toHaveLength(1);
  });

  it('tell which functions take handlers', () => {
    const policy = {
      entryPoints: [
        { module: 'my-framework', call: 'route', callback: 1, context: 'request-handler' },
      ],
    };
    const text = `import { readFileSync } from 'fs'; import { route } from 'my-framework'; route('/', () => readFileSync('a'), () => readFileSync('b'));`;
    expect(lint(policy, text)).toHaveLength(1);
    expect(lint({}, text)).toEqual([]);
  });

  it('allow a blocking call by API and by file', () => {
    const allow = (allowance: object): object => ({ allow: [{ reason: 'small', ...allowance }] });
    expect(lint(allow({ api: 'fs.readFileSync' }))).toEqual([]);
    expect(lint(allow({ api: 'fs.*' }))).toEqual([]);
    expect(lint(allow({ api: 'fs.writeFileSync' }))).toHaveLength(1);
    expect(lint(allow({ api: 'fs.readFileSync', file: 'src/**' }))).toEqual([]);
    expect(lint(allow({ api: 'fs.readFileSync', file: 'lib/**' }))).toHaveLength(1);
  });

  it('allow a blocking call by the function that it stands in', () => {
    const allow = (name: string): object => ({
      allow: [{ api: 'fs.*', function: name, reason: 'small' }],
    });
    expect(lint(allow('load'))).toEqual([]);
    expect(lint(allow('l*'))).toEqual([]);
    expect(lint(allow('store'))).toHaveLength(1);
    const inside = `import { readFileSync } from 'fs'; export async function load(names) { return names.map((name) => readFileSync(name)); }`;
    expect(lint(allow('load'), inside)).toEqual([]);
    expect(lint(allow('other'), inside)).toHaveLength(1);
  });

  it('do not allow the project what they allow a package', () => {
    expect(lint({ allow: [{ api: 'fs.*', package: 'ejs', reason: 'small' }] })).toHaveLength(1);
  });

  it('allow a blocking call until its last day, and say so afterwards', () => {
    const allow = (until: string): object => ({
      allow: [{ api: 'fs.readFileSync', reason: 'cached soon', until }],
    });
    expect(lint(allow('2999-12-31'))).toEqual([]);
    expect(lint(allow('2020-01-31'))).toEqual([
      '`fs.readFileSync` blocks the event loop inside the async function `load`. Use `readFile` from `node:fs/promises`. It was allowed until 2020-01-31 (cached soon).',
    ]);
  });
});

const asking = { settings: { loopguard: { typeInformation: true } } };

function refuse(): never {
  throw new Error('Type information was read.');
}

function lint(policy: unknown, text = code): string[] {
  return lintWith(policy === undefined ? {} : { settings: { loopguard: policy } }, text);
}

function lintWith(config: LinterTypes.Config, text: string): string[] {
  return new Linter()
    .verify(text, [plugin.configs.recommended, config], { filename: 'src/load.js' })
    .map(({ message }) => message);
}
