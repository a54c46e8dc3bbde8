import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from './resolve-reference.ts';

/** Chooses a name for a new import that is free where it is used and at the top of the file. */
export function chooseName(
  sourceCode: Readonly<TSESLint.SourceCode>,
  at: TSESTree.Node,
  wanted: string,
): string {
  const candidates = [wanted, `${wanted}Async`, `${wanted}Promise`];
  const found = candidates.find((name) => isFree(sourceCode, at, name));
  if (found !== undefined) return found;
  let number = 2;
  while (!isFree(sourceCode, at, `${wanted}Async${number}`)) number += 1;
  return `${wanted}Async${number}`;
}

/** Whether nothing that code at a node sees has a name, and nothing in the file means a global of that name. */
function isFree(
  sourceCode: Readonly<TSESLint.SourceCode>,
  at: TSESTree.Node,
  name: string,
): boolean {
  if (reserved.has(name)) return false;
  if (findVariable(sourceCode, at, name) ?? findVariable(sourceCode, sourceCode.ast, name)) {
    return false;
  }
  const scopes = sourceCode.scopeManager?.scopes ?? [];
  const top = scopes.filter(({ type }) => type === 'global' || type === 'module');
  return top.every(
    (scope) =>
      !scope.set.has(name) && scope.through.every(({ identifier }) => identifier.name !== name),
  );
}

/** Words that are exported under, but cannot be bound: `import { default as … }`, `import { delete as … }`. */
const reserved: ReadonlySet<string> = new Set([
  'arguments',
  'await',
  'default',
  'delete',
  'eval',
  'import',
  'in',
  'new',
  'package',
  'yield',
]);
