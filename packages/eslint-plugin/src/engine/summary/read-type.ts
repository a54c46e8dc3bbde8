import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';

/** Wrappers whose first type argument is what counts. */
const transparentTypes = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
]);

/** The value that a type annotation names: `Request` as imported, `fs.Stats`, `import('x').Y`; undefined where it names none. */
export function readType(
  state: SummaryState,
  node: TSESTree.TypeNode | undefined,
): Value | undefined {
  switch (node?.type) {
    case 'TSTypeReference':
      return readReference(state, node);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return firstNamed(state, node.types);
    case 'TSImportType':
      return readImportType(node);
    case 'TSTypeQuery':
      return undefined;
    default:
      return undefined;
  }
}

function readReference(state: SummaryState, node: TSESTree.TSTypeReference): Value | undefined {
  const [argument] = node.typeArguments?.params ?? [];
  if (node.typeName.type === 'Identifier' && transparentTypes.has(node.typeName.name)) {
    if (argument && node.typeName.name !== 'Promise') return readType(state, argument);
    return { type: 'global', name: node.typeName.name };
  }
  return readName(state, node.typeName);
}

function readName(state: SummaryState, name: TSESTree.EntityName): Value | undefined {
  if (name.type === 'Identifier') return state.valueOfIdentifier(name, 'type');
  if (name.type !== 'TSQualifiedName') return undefined;
  const object = readName(state, name.left);
  return object && { type: 'member', object, name: name.right.name };
}

function firstNamed(state: SummaryState, types: readonly TSESTree.TypeNode[]): Value | undefined {
  for (const type of types) {
    const named = readType(state, type);
    if (named) return named;
  }
  return undefined;
}

function readImportType(node: TSESTree.TSImportType): Value | undefined {
  const source: unknown = 'source' in node ? node.source : undefined;
  if (typeof source !== 'object' || source === null || !('value' in source)) return undefined;
  if (typeof source.value !== 'string') return undefined;
  const module: Value = { type: 'module', specifier: source.value };
  const names: string[] = [];
  for (let name: TSESTree.EntityName | null = node.qualifier; name;) {
    if (name.type === 'TSQualifiedName') {
      names.unshift(name.right.name);
      name = name.left;
    } else {
      if (name.type === 'Identifier') names.unshift(name.name);
      name = null;
    }
  }
  return names.reduce<Value>((object, name) => ({ type: 'member', object, name }), module);
}
