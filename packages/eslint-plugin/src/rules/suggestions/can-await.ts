import type { TSESTree } from '@typescript-eslint/utils';

/** A function with a body of its own. */
export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Whether `await` may stand in the place of an expression: in the body of a function that is async already. */
export function canAwait(node: TSESTree.Node): boolean {
  return enclosingFunction(node)?.async ?? false;
}

/**
 * The function in whose body an expression runs. Undefined at the top level, and where the function around does not lend
 * its `await`: in defaults of parameters, fields and static blocks of classes, decorators and members of enums.
 */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return parent.body === child ? parent : undefined;
    if (isBoundary(parent, child)) return undefined;
  }
  return undefined;
}

/** Whether a node is a function with a body. */
export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression'
  );
}

function isBoundary(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return parent.value === child;
    case 'StaticBlock':
    case 'Decorator':
    case 'TSEnumMember':
    case 'TSModuleBlock':
      return true;
    default:
      return false;
  }
}
