import type { TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName, NamesInForce, NameUse } from '../src/engine/summary/names-in-force.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '@typescript-eslint/scope-manager';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { createNamesInForce } from '../src/engine/summary/names-in-force.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('names stand for what typescript-eslint’s scope analysis says', () => {
  it.each<[string, string]>([
    ['functions', 'function f(a, b = a) { var c = b; return f(c, arguments); } f(a, b, c);'],
    ['a function expression', 'const g = function f(f2) { f(f2); }; f(); g();'],
    ['arrows that give arrows', 'export const f = (a) => (b) => (c) => a(b, c); b();'],
    [
      'var in blocks',
      'a(); if (b) { for (var a of b) { try { var c = 1; } catch { var d; } } } c(d);',
    ],
    ['let in blocks', '{ let a = 1; a(); { const b = a; b(); } } a(b);'],
    [
      'functions in blocks',
      '{ function f() {} f(); } f(); switch (a) { case 1: function g() {} } g();',
    ],
    ['loops', 'for (let a = 0; a < b; a++) { let a = 2; a(); } for (const c in a) c(); c();'],
    ['catch', 'try { a(); } catch ({ message: a, ...b }) { a(b); } b();'],
    [
      'classes',
      'class A extends A { static { var b = A; b(); } c = b; } const D = class E { f() { E(); } }; E(D);',
    ],
    [
      'imports',
      "import a, { b as c, type d } from 'e'; import * as f from 'g'; a(b, c, f); export { d };",
    ],
    [
      'labels and properties',
      'const a = 1, b = 2; a: for (;;) { break a; } c.a({ b: b, a }); new.target;',
    ],
    [
      'types',
      'interface A {} type B = A; let a: A, b: B; A(); class C<T> { t: T; } let t: T; function f<U>(u: U) {}',
    ],
    [
      'enums',
      'enum A { b = 1, c = b } A.b; b(); namespace D { export const e = 1; e(); } D.e; e();',
    ],
    [
      'what is only said to exist',
      'declare const a: number; declare function b(): void; a(b); declare let c; let d; c(d);',
    ],
    ['parameter properties', 'class A { constructor(private a: number, public b = a) { a(b); } }'],
    [
      'overloads',
      'function a(b: string): void; function a(b: number): void; function a(b) { a(b); } a(b, a);',
    ],
  ])('in %s', (_name, text) => {
    const differences = compare(text);
    expect(differences.compared).toBeGreaterThan(2);
    expect(differences.different).toEqual([]);
  });

  it.each([
    'node_modules/eslint/lib/rules',
    'node_modules/zod/src/v4/core',
    'packages/eslint-plugin/src',
  ])(
    'in all files of %s',
    (folder) => {
      for (const file of sourcesIn(path.join(root, folder))) {
        expect([file, ...compare(readFileSync(file, 'utf8')).different]).toEqual([file]);
      }
    },
    60_000,
  );
});

/** What an identifier stands for by our own account, by the way that it is used. */
type Uses = (use: NameUse) => DeclaredName | undefined;

/** Types that declare names for themselves alone; summaries take nothing from inside of them. */
const closedTypes =
  /^TS(?:Interface|TypeAlias|Function|Constructor|Mapped|Conditional|Method|Call|Construct|Declare|Empty|Abstract)/u;

/** Compares the uses of names: which are declared in the text, and which stand for the same. */
function compare(text: string): { readonly compared: number; readonly different: string[] } {
  // oxc's tree has the shape of typescript-estree's; only the names of its types differ.
  const ast = parseSync('file.ts', text, { astType: 'ts', range: true, preserveParens: false })
    .program as unknown as TSESTree.Program;
  const own = new Map<unknown, Uses>();
  collectUses(ast, createNamesInForce(ast), own);
  const names = new Map<object, DeclaredName>();
  const different: string[] = [];
  let compared = 0;
  for (const reference of referencesIn(ast)) {
    const { identifier, resolved } = reference;
    const uses = own.get(identifier);
    if (!uses) continue;
    compared += 1;
    const found = uses(useOf(reference));
    const isDeclared =
      resolved?.defs.some(({ node, parent }) => !isAmbient(node) && !isAmbient(parent)) ?? false;
    // A class is known under two variables, outside and inside, which are one declaration.
    const declaration = resolved?.identifiers[0];
    const before = declaration && names.get(declaration);
    if (found && declaration) names.set(declaration, found);
    if (isDeclared !== (found !== undefined) || (before && before !== found)) {
      different.push(`${identifier.range[0]} ${text.slice(...identifier.range)}`);
    }
  }
  return { compared, different };
}

function referencesIn(ast: TSESTree.Program) {
  return analyze(ast, {
    sourceType: 'module',
    lib: [],
    childVisitorKeys: visitorKeys,
  }).scopes.flatMap(({ references }) => references);
}

function useOf({
  isTypeReference,
  isValueReference,
}: ReturnType<typeof referencesIn>[number]): NameUse {
  if (isTypeReference && isValueReference) return 'any';
  return isTypeReference ? 'type' : 'value';
}

function isAmbient(node: object | null | undefined): boolean {
  return !!node && 'declare' in node && node.declare === true;
}

function collectUses(node: TSESTree.Node, names: NamesInForce, found: Map<unknown, Uses>): void {
  if (closedTypes.test(node.type)) return;
  const isEntered = names.enter(node);
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
    const { name } = node;
    const kinds = (['value', 'type', 'any'] as const).map(
      (use) => [use, names.find(name, use)] as const,
    );
    const known = new Map<NameUse, DeclaredName | undefined>(kinds);
    found.set(node, (use) => known.get(use));
  }
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) collectUses(child, names, found);
  }
  if (isEntered) names.leave();
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name));
}
