import type { TSESTree } from '@typescript-eslint/utils';

/** The expression whose value another one gives unchanged: `fs` of `fs!`, of `fs as Fs`, of `(0, fs)`. */
export function unwrap(node: TSESTree.Node): TSESTree.Expression | undefined {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return node.expression;
    case 'SequenceExpression':
      return node.expressions.at(-1);
    default:
      return undefined;
  }
}
