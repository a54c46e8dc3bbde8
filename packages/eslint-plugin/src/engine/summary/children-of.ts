import type { TSESTree } from '@typescript-eslint/utils';
import { startOf } from './offsets.ts';

const skippedKeys = new Set([
  'parent',
  'loc',
  'range',
  'tokens',
  'comments',
  'type',
  'start',
  'end',
  'templateBody',
]);

/** The children in the order of the text: parsers differ in the order of a node's properties. */
export function childrenOf(node: TSESTree.Node): TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const [key, child] of Object.entries(node)) {
    if (skippedKeys.has(key)) continue;
    for (const one of Array.isArray(child) ? child : [child]) {
      if (isNode(one)) children.push(one);
    }
  }
  return children.sort((a, b) => startOf(a) - startOf(b));
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
