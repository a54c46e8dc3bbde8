import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it, vi } from 'vitest';
import * as parser from '../src/parser.ts';
import { javascript, jsx, typescript } from './support/syntax.ts';

/** Code that only a parser tells apart: what `/`, `<`, `>` and words mean. */
const ambiguous = {
  slashes:
    'a / b / c; /d/g.test(e); f++ / g / h; if (i) /j[/]/u.exec(k); l = m\n/n/g; (o) / p; `${q / r}/s/`;',
  angles:
    'let a: B<C<D<E>>> = f<G<H>>(i >> j >>> k); l >>= m; n < o > (p); q<<T>(r: T) => T>(s); t = u as V<W>;',
  templates: 'a`b${`c${d}e`}f${{ g: 1 }.g}`; type H = `i${J}k`; `l\n${m}\n`; `\\``;',
  'words of the language': `
    a.class; ({ if: 1, new: 2, get: 3, async: 4 }); class B { static async get() {} 'constructor2'() {} static static = this; }
    let type = 1, of = 2, as = 3; type; import.meta.url; function c() { new.target; } type = null as any as undefined; true;
    declare const async: number; export { type as default }; for (const d of of) {} enum E { null, true }`,
  numbers: 'a?.5:1; a ?.5 : .6; 1..b; 0x1fn; 1_000.5e-3; a?.b; a ?? b; a ??= b; a?.[0]?.();',
  'comments and blanks':
    '\n// a\nb /* c */ . /* d */ e\u00a0;\u2028f(/* g */) // h\r\n/* i\r\n */ j;\n',
  'names of other alphabets':
    'const 𠮷 = "😀", é = 𠮷, \\u0061b = 1; class C { #ñ = 1; d() { return this.#ñ; } }',
};

const decorated = `
  class A { constructor(@Inject() private readonly a: B, @Inject() /* c */ c: D, @E({ f: 1 }) @G()
    h: I, @J() { k }: L, @M() [n] = [], @O() ...p: Q[]) {} @R s = 1; @T() u(@V() w) {} }`;

vi.setConfig({ testTimeout: 60_000 });

describe('the parser makes the tree of typescript-estree', () => {
  it.each(Object.entries({ ...typescript, ...ambiguous, decorators: decorated }))(
    'of %s',
    (_name, text) => {
      expectSameTree(text, 'file.ts');
    },
  );

  it.each(
    Object.entries(javascript).filter(([, text]) => !text.startsWith('#!') && text.length < 5000),
  )('of %s', (_name, text) => {
    expectSameTree(text.replace(/^\uFEFF/u, ''), 'file.js');
  });

  it('of JSX', () => {
    const texts = [
      jsx,
      `const a = <b>{/* c */} d // e\n  <f.g h="i" j-k={l}> p </f.g>{m > n ? <o /> : <></>}\n</b>;`,
    ];
    for (const text of texts) {
      expectSameTree(text, 'file.tsx');
      expectSameTree(text, 'file.jsx');
    }
  });

  it.each([
    ['packages/eslint-plugin/src', /\.ts$/u, 3],
    ['node_modules/zod/src', /\.ts$/u, 30],
    ['node_modules/svelte/src', /\.js$/u, 30],
  ])(
    'of the files in %s',
    (folder, pattern, every) => {
      const files = filesIn(folder, pattern).filter((_, index) => index % every === 0);
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) expectSameTree(readFileSync(file, 'utf8'), file);
    },
    60_000,
  );
});

describe('under the parser', () => {
  it.each([
    ['packages/eslint-plugin/src', /\.ts$/u, 8],
    ['node_modules/svelte/src', /\.js$/u, 40],
  ])(
    'every rule of ESLint says of the files in %s what it says elsewhere',
    (folder, pattern, every) => {
      const files = filesIn(folder, pattern).filter((_, index) => index % every === 0);
      const messages = files.map((file) => lint(readFileSync(file, 'utf8'), file, parser));
      expect(messages).toEqual(
        files.map((file) => lint(readFileSync(file, 'utf8'), file, tseslint.parser)),
      );
      expect(messages.flat().length).toBeGreaterThan(100);
    },
    60_000,
  );

  it('a text that cannot be read is one error at its place', () => {
    expect(lint('const a = 1;\nconst b = (;\n', 'file.ts', parser)).toMatchObject([
      {
        fatal: true,
        line: 2,
        column: 12,
        message: expect.stringMatching(/^Parsing error: \S/u) as string,
      },
    ]);
  });

  it('a CommonJS module may return, and a TypeScript file may import whatever it is compiled to', () => {
    const config = { languageOptions: { parser, sourceType: 'commonjs' as const } };
    const verify = (text: string, filename: string) =>
      new Linter().verify(text, [{ files: ['**/*.*'], ...config }], { filename });
    expect(verify('if (a) return; module.exports = 1;', 'file.js')).toEqual([]);
    expect(verify('if (a) return; import b from "b"; b();', 'file.ts')).toEqual([]);
    const script = { languageOptions: { parser, sourceType: 'script' as const } };
    expect(
      new Linter().verify('import a from "a"; a();', [{ files: ['**/*.*'], ...script }], {
        filename: 'file.ts',
      }),
    ).toEqual([]);
  });

  it('a sum so long that the stack does not hold it is walked', () => {
    const sum = `export const a = ${'b + '.repeat(3000)}'';`;
    expect(parser.parseForESLint(sum, { filePath: 'file.ts' }).ast.tokens).toHaveLength(6006);
  });
});

function lint(text: string, file: string, chosen: Linter.Parser): Linter.LintMessage[] {
  const rules = { ...js.configs.all.rules };
  return new Linter().verify(
    text,
    [{ files: ['**/*.*'], languageOptions: { parser: chosen }, rules }],
    { filename: file.slice(file.lastIndexOf('/') + 1), allowInlineConfig: false },
  );
}

function expectSameTree(text: string, file: string): void {
  const options = {
    filePath: file,
    sourceType: 'module',
    ecmaFeatures: { jsx: file.endsWith('x') },
  } as const;
  const ours = parser.parseForESLint(text, options);
  const theirs = parseWithTypeScript(text, options);
  const [made, expected] = [plain(ours.ast), plain(theirs.ast)];
  // Only where they differ: to compare large trees takes long.
  if (JSON.stringify(made) !== JSON.stringify(expected)) expect(made, file).toEqual(expected);
  expect(namesIn(ours.scopeManager.scopes), file).toEqual(namesIn(theirs.scopes));
}

function parseWithTypeScript(text: string, options: object) {
  // The plugin's types speak of any parser; this one is typescript-eslint's.
  const theirs = tseslint.parser as unknown as {
    parseForESLint: (
      code: string,
      given: object,
    ) => { ast: unknown; scopeManager: { scopes: ScopeLike[] } };
  };
  const { ast, scopeManager } = theirs.parseForESLint(text, options);
  return { ast, scopes: scopeManager.scopes };
}

/** A tree without what is left open: whether what is absent is null, false or undefined, and what holds no place in the text. */
function plain(value: unknown, parent = ''): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (typeof value === 'bigint' || value instanceof RegExp) return String(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, parent));
  const node = value as Readonly<Record<string, unknown>>;
  const type = String(node.type);
  return Object.fromEntries(
    Object.entries(node)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .filter(([key, child]) => key !== 'parent' && !(isOffset(key) && typeof child === 'number'))
      // Entities are not decoded; names in JSX are marked as such wherever they stand.
      .filter(
        ([key]) => !(key === 'value' && type === 'JSXText') && !(key === 'type' && isName(node)),
      )
      .map(([key, child]) => [key, plain(child, type)]),
  );
}

function isOffset(key: string): boolean {
  return key === 'start' || key === 'end';
}

/** Tokens of names, but not nodes. */
function isName(node: Readonly<Record<string, unknown>>): boolean {
  return (node.type === 'Identifier' || node.type === 'JSXIdentifier') && 'value' in node;
}

function namesIn(scopes: readonly ScopeLike[]): string[] {
  return scopes.map(
    ({ type, variables, references }) =>
      `${type}: ${variables.map(({ name }) => name).join()} | ${references
        .map(
          ({ identifier, resolved }) =>
            `${String(identifier.name)} ${resolved ? 'resolved' : 'open'}`,
        )
        .join()}`,
  );
}

/** What the scopes of both analysers have. */
interface ScopeLike {
  readonly type: string;
  readonly variables: readonly { readonly name: string }[];
  readonly references: readonly {
    readonly identifier: { readonly name: unknown };
    readonly resolved: unknown;
  }[];
}

function filesIn(folder: string, pattern: RegExp): string[] {
  const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => `${root}${name}`);
}
