import type { TSESTree } from '@typescript-eslint/utils';

/** The specifiers of what a file imports, or hands on, for its types alone: `import type { Store } from './store.js'`. */
export function findTypeImports(body: readonly TSESTree.Node[]): string[] {
  const types = new Set<string>();
  const others = new Set<string>();
  for (const statement of body) {
    if (!('source' in statement) || !isText(statement.source)) continue;
    (isForTypes(statement) ? types : others).add(statement.source.value);
  }
  return [...types].filter((specifier) => !others.has(specifier));
}

function isForTypes(statement: TSESTree.Node): boolean {
  if (statement.type === 'ImportDeclaration') return statement.importKind === 'type';
  return 'exportKind' in statement && statement.exportKind === 'type';
}

function isText(node: unknown): node is { readonly value: string } {
  return (
    typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
  );
}
