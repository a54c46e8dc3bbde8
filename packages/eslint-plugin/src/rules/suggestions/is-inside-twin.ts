import type { TSESTree } from '@typescript-eslint/utils';
import type { Fix } from './decide-fix.ts';
import type { FunctionNode } from './can-await.ts';
import { isBuiltin } from 'node:module';
import { isFunction } from './can-await.ts';

/** Whether a call stands in the function that would take its place, which would then call itself for ever. */
export function isInsideTwin(callee: TSESTree.Expression, fix: Fix): boolean {
  if (fix.how === 'method') {
    return isOwnMethod(callee) && isInFunctionNamed(callee, fix.name);
  }
  const { module, path } = fix.target;
  return !isBuiltin(module) && isInFunctionNamed(callee, path.at(-1));
}

/** Whether the method belongs to the object that the code around belongs to. */
function isOwnMethod(callee: TSESTree.Expression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    (callee.object.type === 'ThisExpression' || callee.object.type === 'Super')
  );
}

function isInFunctionNamed(node: TSESTree.Node, name: string | undefined): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (isFunction(around) && nameOfFunction(around) === name) return true;
  }
  return false;
}

function nameOfFunction(node: FunctionNode): string | undefined {
  const { id, parent } = node;
  if (id) return id.name;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition':
      return parent.key.type === 'Identifier' ? parent.key.name : undefined;
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' && parent.left.property.type === 'Identifier'
        ? parent.left.property.name
        : undefined;
    default:
      return undefined;
  }
}
